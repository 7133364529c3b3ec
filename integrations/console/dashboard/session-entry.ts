import { html, nothing } from 'lit';
import type { SessionCard } from '#shared/protocol/desk.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { customerOf } from '../desk/row-text.ts';
import '../desk/start-mark.ts';
import { PickEvent } from './pick-event.ts';
import { t } from './words.ts';

/** A running session as one button; `now` is the relay's clock. Fires `casement-pick`. */
export function sessionEntry(card: SessionCard, now: number, isSelected: boolean) {
  const customer = customerOf(card);
  const open = ({ currentTarget }: Event) => currentTarget?.dispatchEvent(new PickEvent(card.sessionId));
  return html`
    <div>
      <button
        class="open"
        type="button"
        title=${t('openSession', { customer })}
        aria-current=${isSelected ? 'true' : nothing}
        @click=${open}
      >
        <casement-start-mark mode=${card.mark}></casement-start-mark>
        <b><bdi>${customer}</bdi></b>
        <span class="number">${formatDuration(Math.max(0, now - card.since))}</span>
        ${
          card.isSharing
            ? html`
                <span class="live">${t('isSharing')}</span>
              `
            : nothing
        }
      </button>
    </div>
  `;
}

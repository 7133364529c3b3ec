import { html, nothing, type TemplateResult } from 'lit';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import type { HeldRow } from './held-rows.ts';
import { iconUsers } from '../people/icons/users.ts';
import { rowLine, rowState, rowTime, rowTitle } from './row-text.ts';
import './start-mark.ts';
import { t } from './words.ts';

export interface QueueRowOptions {
  readonly key: string;
  readonly held: HeldRow;
  /** The relay's clock. */
  readonly now: number;
  readonly myId: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
}

/** One line of a queue, inside an element that adopts `queueListStyles`. */
export function queueRow({ key, held, now, myId, isSelected, isTabStop, onOpen }: QueueRowOptions): TemplateResult {
  const { row, isGone } = held;
  const state = isGone ? undefined : rowState(row, myId);
  const title = rowTitle(row);
  const line = rowLine(row);
  return html`
    <li>
      <button
        type="button"
        class=${isGone ? 'row gone' : 'row'}
        data-key=${key}
        tabindex=${isTabStop ? 0 : -1}
        aria-current=${isSelected ? 'true' : nothing}
        @click=${onOpen}
      >
        <span class="main">
          <span class="line">
            ${
              row.invitation
                ? iconSvg(iconUsers)
                : html`
                    <casement-start-mark mode=${row.mark}></casement-start-mark>
                  `
            }
            <b class="cut" title=${title}><bdi>${title}</bdi></b>
          </span>
          <span class="sub cut" title=${line}>${line}</span>
        </span>
        <span class="side">
          <span class="time ${state?.tone ?? ''}">${isGone ? nothing : rowTime(row, now)}</span>
          <span class=${state?.tone ?? ''}>${isGone ? t('rowGone') : state?.text}</span>
        </span>
      </button>
    </li>
  `;
}

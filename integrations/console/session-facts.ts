import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import type { Presence } from '#shared/protocol/live-state.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconChat } from '#shared/ui/icons/chat.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/presence.ts';
import { t } from './words.ts';

const kinds = {
  chat: [iconChat, 'typeChat', 'chatName'],
  page: [iconEye, 'typeBrowser', 'browserName'],
  screen: [iconScreen, 'typeScreen', 'screenName'],
} as const;

function kindOf({ sharing }: SessionIn<'active'>): keyof typeof kinds {
  if (sharing.state === 'screen') return 'screen';
  return pageShareOf(sharing) ? 'page' : 'chat';
}

/** Of which kind a running session is, for how long, and whether the customer is here. */
@customElement('casement-session-facts')
export class SessionFacts extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
        --casement-icon: 14px;
      }
      .fact {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      .type {
        font-weight: var(--casement-weight-medium);
      }
      time {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) session: SessionIn<'active'> | undefined;
  @property({ attribute: false }) presence: Presence | undefined;

  private readonly clock = new Clock(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const [icon, type, name] = kinds[kindOf(session)];
    return html`
      <span class="fact type" title=${t(name)}>${iconSvg(icon)}${t(type)}</span>
      <span class="fact">
        <span class="sr">${t('duration')}</span>
        <time>${formatDuration(this.clock.now - session.customer.joinedAt)}</time>
      </span>
      ${this.presence ? this.renderPresence(this.presence) : nothing}
    `;
  }

  private renderPresence({ isHere, since }: Presence) {
    return html`
      <span class="fact">
        <span role="status">
          <casement-presence
            state=${isHere ? 'available' : 'away'}
            label=${t(isHere ? 'here' : 'awayFor')}
          ></casement-presence>
        </span>
        ${
          isHere
            ? nothing
            : html`
                <time>${formatDuration(this.clock.now - since)}</time>
              `
        }
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-facts': SessionFacts;
  }
}

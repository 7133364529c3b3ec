import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionSummary } from '#shared/protocol/session-commands.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatDay, formatTime } from '#shared/ui/format-time.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconChat } from '#shared/ui/icons/chat.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from './card-styles.ts';
import { ShowSessionEvent } from './show-session-event.ts';
import { t } from './words.ts';

/**
 * The sessions that the ticket had before, newest first. Shows nothing when there are none.
 *
 * @fires casement-show-session - The agent opens one of their own.
 */
@customElement('casement-earlier-sessions')
export class EarlierSessions extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      ul {
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 44px;
      }
      li > .icon {
        color: var(--casement-text-3);
      }
      li > span {
        display: grid;
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) sessions: readonly SessionSummary[] = [];
  /** The agent who reads; only own sessions can be opened. */
  @property() agentId = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    if (this.sessions.length === 0) return nothing;
    return html`
      <section class="stack">
        <hr />
        <div class="close">
          <h3>${t('earlier')}</h3>
          <ul>
            ${this.sessions.map((session) => this.renderSession(session))}
          </ul>
        </div>
      </section>
    `;
  }

  private renderSession({ id, openedAt, endedAt, owner }: SessionSummary) {
    const date = `${formatDay(openedAt, Date.now())}, ${formatTime(openedAt)}`;
    const took = formatDuration((endedAt ?? openedAt) - openedAt);
    return html`
      <li>
        ${iconSvg(iconChat)}
        <span>
          ${date}
          <span class="meta">
            ${owner ? t('earlierWith', { duration: took, name: owner.name }) : t('earlierNobody', { duration: took })}
          </span>
        </span>
        ${
          owner?.id === this.agentId
            ? html`
                <casement-button
                  small
                  variant="text"
                  @click=${() => {
                    this.dispatchEvent(new ShowSessionEvent(id));
                  }}
                >
                  ${t('open')}
                  <span class="sr">: ${t('openSession', { date })}</span>
                </casement-button>
              `
            : nothing
        }
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-earlier-sessions': EarlierSessions;
  }
}

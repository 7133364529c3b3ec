import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionView } from '#shared/client/session-view.ts';
import { namesIn } from '#shared/protocol/names-in.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import { t } from './ending-words.ts';
import '../recording/recording-receipt.ts';
import { receipt, type ReceiptLine } from './receipt.ts';
import { receiptText } from './receipt-text.ts';

type Over = SessionIn<'wrap-up'> | SessionIn<'ended'>;

/**
 * Who ended the session, that nobody sees anything any more, and what was allowed with its times.
 *
 * @fires casement-finish - Close was pressed.
 */
@customElement('casement-ended')
export class Ended extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: 14px;
      }
      h3 {
        font-size: var(--casement-text-15);
        font-weight: var(--casement-weight-strong);
      }
      li span {
        flex: 1;
        min-inline-size: 0;
      }
      li small {
        display: block;
      }
      small,
      time {
        color: var(--casement-text-3);
        font-size: var(--casement-text-13);
      }
    `,
  ];

  @property({ attribute: false }) view: SessionView | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-button')?.focus();
  }

  override render() {
    const session = this.view?.session;
    if (session?.phase !== 'wrap-up' && session?.phase !== 'ended') return nothing;
    const agent = session.owner?.name ?? '';
    const commits = this.view?.commits ?? [];
    const lines = receipt(commits, session.endedAt);
    const names = namesIn(session, commits);
    const nameOf = (agentId: string) => names.get(agentId) ?? agent;
    return html`
      <h2>${t('sessionEnded')}</h2>
      <p role="status">${this.reason(session, agent)} ${t('nobodySees')}</p>
      ${
        session.customer
          ? html`
              <h3>${t('whatYouAllowed')}</h3>
            `
          : nothing
      }
      ${
        session.customer && lines.length === 0
          ? html`
              <p>${t('nothing')}</p>
            `
          : nothing
      }
      <ul class="list">
        ${lines.map((line) => this.renderLine(line, nameOf))}
      </ul>
      <casement-recording-receipt
        .commits=${this.view?.commits ?? []}
        .endedAt=${session.endedAt}
      ></casement-recording-receipt>
      <casement-button block @click=${this.handleClose}>${t('close')}</casement-button>
    `;
  }

  private renderLine(line: ReceiptLine, nameOf: (agentId: string) => string) {
    return html`
      <li>
        ${iconSvg(line.kind === 'allowed' || line.kind === 'used' ? iconEye : iconEyeOff)}
        <span>
          ${receiptText(line, nameOf)}
          ${
            line.kind === 'allowed' && line.until !== undefined
              ? html`
                  <small>${formatDuration(line.until - line.at)}</small>
                `
              : nothing
          }
        </span>
        <time datetime=${new Date(line.at).toISOString()}>${formatTime(line.at)}</time>
      </li>
    `;
  }

  private reason(session: Over, agent: string): string {
    switch (session.reason) {
      case 'ended':
        return this.isOwnEnd() ? t('youEnded') : t('agentEnded', { agent });
      case 'not-this-person':
        return t('agentEnded', { agent });
      case 'not-for-me':
        return t('notForMe', { agent });
      case 'cancelled':
      case 'key-expired':
        return t('keyGone');
      case 'customer-gone':
        return t('away');
      case 'left-queue':
        return t('leftLine');
      case 'agent-lost':
        return t('agentLost');
    }
  }

  private isOwnEnd(): boolean {
    const end = this.view?.commits.find(({ events }) => events.some(({ type }) => type === 'session-ended'));
    return end?.by.role === 'customer';
  }

  private handleClose() {
    this.dispatchEvent(new Event('casement-finish', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-ended': Ended;
  }
}

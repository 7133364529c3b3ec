import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/dialog.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from './card-styles.ts';
import { CommandRunner } from './command-runner.ts';
import './failure-notice.ts';
import { focusHeading } from './focus-heading.ts';
import { languageText } from './language-text.ts';
import { t } from './words.ts';

/**
 * Who came with the key, and the two answers. The chat is open meanwhile; nothing can be asked before the confirmation.
 *
 * @fires casement-command - The person is confirmed or rejected.
 */
@customElement('casement-arrival-card')
export class ArrivalCard extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      section {
        display: flex;
        flex-direction: column;
        gap: 10px;
        padding: 12px;
        border-color: var(--casement-accent-line);
      }
      .words b {
        font-size: var(--casement-text-15);
        font-weight: var(--casement-weight-strong);
      }
      @container (height < 600px) {
        section {
          gap: 6px;
          padding: 8px 10px;
        }
        .detail {
          display: none;
        }
      }
      @container (height < 480px) {
        .muted {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) session: SessionIn<'active'> | undefined;

  @state() private isRejecting = false;
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    focusHeading(this.renderRoot);
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const expected = session.ticket.requester.trim();
    return html`
      <section class="box" aria-labelledby="title">
        <div>
          <h2 id="title" tabindex="-1">
            ${expected ? t('arrivalTitle', { name: expected }) : t('arrivalTitleUnknown')}
          </h2>
          <p class="muted">${t('arrivalText')}</p>
        </div>
        ${this.renderFacts(session)}
        <hr class="detail" />
        <div class="spread words">
          <span class="meta">${t('sameWords', { name: session.customer.name.trim() || t('customer') })}</span>
          <b><bdi>${session.phrase}</bdi></b>
        </div>
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
        ${this.renderAnswers(expected)}
      </section>
      ${this.renderDialog(expected)}
    `;
  }

  private renderFacts({ customer: { name, device } }: SessionIn<'active'>) {
    return html`
      <dl>
        <dt>${t('nameGiven')}</dt>
        <dd><bdi>${name.trim() || t('noName')}</bdi></dd>
        <dt class="detail">${t('browser')}</dt>
        <dd class="detail">${t('browserOn', { browser: device.browser, os: device.os })}</dd>
        <dt class="detail">${t('language')}</dt>
        <dd class="detail">${languageText(device)}</dd>
        <dt class="detail">${t('page')}</dt>
        <dd class="detail" dir="ltr">${device.page}</dd>
      </dl>
    `;
  }

  private renderAnswers(expected: string) {
    return html`
      <div class="pair">
        <casement-button variant="danger" @click=${this.handleAskReject}>
          ${expected ? t('notName', { name: expected }) : t('notThisPerson')}
        </casement-button>
        <casement-button
          variant="primary"
          ?busy=${this.commands.busy === 'customer:confirm'}
          @click=${() => this.commands.run({ name: 'customer:confirm', input: {} })}
        >
          ${expected ? t('isName', { name: expected }) : t('confirmPerson')}
        </casement-button>
      </div>
    `;
  }

  private renderDialog(expected: string) {
    const name = expected || t('customer');
    return html`
      <casement-dialog
        danger
        ?open=${this.isRejecting}
        ?busy=${this.commands.busy === 'customer:reject'}
        heading=${t('rejectTitle', { name })}
        confirmLabel=${t('rejectConfirm', { name })}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleReject}
      >
        ${t('rejectText')}
      </casement-dialog>
    `;
  }

  private handleAskReject() {
    this.isRejecting = true;
  }

  private handleClose() {
    this.isRejecting = false;
  }

  private async handleReject() {
    await this.commands.run({ name: 'customer:reject', input: {} });
    this.isRejecting = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-arrival-card': ArrivalCard;
  }
}

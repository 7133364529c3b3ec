import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionKey } from '#shared/protocol/session-commands.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import '#shared/ui/dialog.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { spinnerStyles } from '#shared/ui/spinner-styles.ts';
import { cardStyles } from './card-styles.ts';
import { CommandRunner } from './command-runner.ts';
import { customerName } from './customer-name.ts';
import './failure-notice.ts';
import { focusHeading } from './focus-heading.ts';
import './key-box.ts';
import { keyCardStyles } from './key-card-styles.ts';
import { t } from './words.ts';

/**
 * The key to read out and the link to copy, while nobody has joined.
 *
 * @fires casement-command - A new key, or the end of the invitation.
 */
@customElement('casement-key-card')
export class KeyCard extends LitElement {
  static override styles = [baseStyles, spinnerStyles, cardStyles, keyCardStyles];

  @property({ attribute: false }) session: SessionIn<'invited'> | undefined;
  /** Null where the relay does not tell it: to anybody but the owner. */
  @property({ attribute: false }) sessionKey: SessionKey | null = null;
  /** Lifetime of a new key. */
  @property({ type: Number }) keyMinutes = 60;

  @state() private asking: 'renew' | 'cancel' | undefined;
  private readonly clock = new Clock(this);
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
    const name = customerName(session);
    return html`
      <section class="stack" aria-labelledby="title">
        <div class="spread">
          <h2 id="title" tabindex="-1">${t('keyTitle', { name })}</h2>
          <span class="meta">
            ${t('startsWithin')}
            <time>${formatDuration(session.keyExpiresAt - this.clock.now)}</time>
          </span>
        </div>
        ${
          this.sessionKey
            ? html`
                <casement-key-box .sessionKey=${this.sessionKey} .name=${name}></casement-key-box>
              `
            : html`
                <p class="muted">${t('keyElsewhere', { name: session.owner?.name ?? t('anotherAgent') })}</p>
              `
        }
        <div class="box words">
          <div class="spread">
            <span class="meta">${t('twoWords')}</span>
            <b><bdi>${session.phrase}</bdi></b>
          </div>
          <p class="meta">${t('twoWordsHint', { name })}</p>
        </div>
        ${this.renderProgress(name, session.claimedAt !== undefined)}
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
        <div class="pair">
          <casement-button @click=${this.handleAskCancel}>${t('cancelKey')}</casement-button>
          <casement-button @click=${this.handleAskRenew}>${t('newKey')}</casement-button>
        </div>
      </section>
      ${this.renderDialogs()}
    `;
  }

  private renderProgress(name: string, isOpened: boolean) {
    return html`
      <p class=${isOpened ? 'state opened' : 'state'} role="status">
        ${
          isOpened
            ? iconSvg(iconCheckCircle)
            : html`
                <span class="spinner"></span>
              `
        }
        <span>
          ${
            isOpened
              ? html`
                  <b>${t('opened')}</b>
                  ${t('openedHint', { name })}
                `
              : t('notOpened')
          }
        </span>
      </p>
    `;
  }

  private renderDialogs() {
    return html`
      <casement-dialog
        ?open=${this.asking === 'renew'}
        ?busy=${this.commands.busy === 'key:renew'}
        heading=${t('newKeyTitle')}
        confirmLabel=${t('newKey')}
        cancelLabel=${t('keepKey')}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleRenew}
      >
        ${t('newKeyText')}
      </casement-dialog>
      <casement-dialog
        danger
        ?open=${this.asking === 'cancel'}
        ?busy=${this.commands.busy === 'session:end'}
        heading=${t('cancelKeyTitle')}
        confirmLabel=${t('cancelKeyConfirm')}
        cancelLabel=${t('keepKey')}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleCancel}
      >
        ${t('cancelKeyText')}
      </casement-dialog>
    `;
  }

  private handleAskCancel() {
    this.asking = 'cancel';
  }

  private handleAskRenew() {
    this.asking = 'renew';
  }

  private handleClose() {
    this.asking = undefined;
  }

  private async handleRenew() {
    await this.commands.run({ name: 'key:renew', input: { keyMinutes: this.keyMinutes } });
    this.asking = undefined;
  }

  private async handleCancel() {
    await this.commands.run({ name: 'session:end', input: {} });
    this.asking = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-key-card': KeyCard;
  }
}

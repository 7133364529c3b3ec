import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createLocalStore } from '#shared/client/key-value-store.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { formatKey, isCompleteKey, normalizeKey } from '#shared/protocol/key.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import '#shared/ui/field.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { claimKey } from '../session/claim-key.ts';
import { deviceSecret } from '../session/device-secret.ts';
import { ClaimedEvent } from './claimed-event.ts';
import { t } from './welcome-words.ts';

/**
 * One field for the session key. It formats itself and takes what is pasted; wrong, used and too old read the same.
 *
 * @fires casement-claimed - With the invitation.
 */
@customElement('casement-key-form')
export class KeyForm extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    baseStyles,
    css`
      form {
        display: grid;
        gap: var(--casement-space-12);
      }
      casement-field {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property() relayUrl = '';
  @property() portalId = '';

  @state() private key = '';
  @state() private isBusy = false;
  @state() private failure: Failure | undefined;
  @state() private lockedUntil = 0;
  @state() private isIncomplete = false;

  private readonly clock = new Clock(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const lockedMs = this.lockedUntil - this.clock.now;
    const isLocked = lockedMs > 0;
    return html`
      <form @submit=${this.handleSubmit}>
        <casement-field
          code
          label=${t('sessionKey')}
          placeholder="XXX-XXX-XXX"
          .value=${this.key}
          hint=${isLocked ? t('lockedWhy') : t('keyHint')}
          error=${isLocked ? t('locked', { time: formatDuration(lockedMs + 999) }) : this.problem}
          ?disabled=${isLocked}
          @input=${this.handleInput}
        ></casement-field>
        <casement-button type="submit" variant="primary" block ?busy=${this.isBusy} ?disabled=${isLocked}>
          ${t('continue')}
        </casement-button>
      </form>
    `;
  }

  private get problem(): string {
    if (this.isIncomplete) return t('keyIncomplete');
    switch (this.failure?.code) {
      case undefined:
      case 'locked-out':
      case 'too-many':
        return '';
      case 'key-invalid':
      case 'invalid-input':
      case 'not-found':
        return t('keyInvalid');
      case 'busy':
        return t('noConnection');
      default:
        return t('failed');
    }
  }

  private handleInput(event: InputEvent) {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement)) return;
    const before = normalizeKey(input.value.slice(0, input.selectionStart ?? undefined));
    this.key = formatKey(input.value);
    this.failure = undefined;
    this.isIncomplete = false;
    if (input.value === this.key) return;
    // Writing the value moves the caret to the end: put it back behind the same symbol.
    input.value = this.key;
    const caret = Math.min(before.length + Math.floor(before.length / 3), this.key.length);
    input.setSelectionRange(caret, caret);
  }

  private async handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (this.isBusy || this.lockedUntil > Date.now()) return;
    this.isIncomplete = !isCompleteKey(this.key);
    if (this.isIncomplete) return;
    this.isBusy = true;
    const device = deviceSecret(createLocalStore());
    const claimed = await claimKey(this.relayUrl, { portalId: this.portalId, key: normalizeKey(this.key), device });
    this.isBusy = false;
    if (claimed.ok) this.dispatchEvent(new ClaimedEvent(claimed.value));
    else this.show(claimed.error);
  }

  private show(failure: Failure) {
    this.failure = failure;
    const isLocked = failure.code === 'locked-out' || failure.code === 'too-many';
    if (isLocked) this.lockedUntil = Date.now() + (failure.retryAfterMs ?? 60_000);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-key-form': KeyForm;
  }
}

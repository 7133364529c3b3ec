import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Failure } from '#shared/protocol/errors.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconAlert } from '#shared/ui/icons/alert.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import { failureText } from './failure-text.ts';
import { t } from './words.ts';

/**
 * What did not work, in place, with the reference at the end. Shows nothing without a failure.
 *
 * @fires casement-again - "Try again", when `canRetry`.
 */
@customElement('casement-failure-notice')
export class FailureNotice extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host,
      .none {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) failure: Failure | undefined;
  /** What is affected, before the reason; empty when the place says it. */
  @property() heading = '';
  @property({ type: Boolean }) canRetry = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <div role="alert" class=${this.failure ? nothing : 'none'}>
        ${this.failure ? this.renderNotice(this.failure) : nothing}
      </div>
    `;
  }

  private renderNotice(failure: Failure) {
    return html`
      <casement-notice tone="critical" .icon=${iconAlert}>
        ${
          this.heading
            ? html`
                <b>${this.heading}</b>
              `
            : nothing
        }${failureText(failure)}
        <span>${t('reference', { code: failure.code })}</span>
        ${
          this.canRetry
            ? html`
                <casement-button slot="actions" small @click=${this.handleAgain}>${t('tryAgain')}</casement-button>
              `
            : nothing
        }
      </casement-notice>
    `;
  }

  private handleAgain() {
    this.dispatchEvent(new Event('casement-again', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-failure-notice': FailureNotice;
  }
}

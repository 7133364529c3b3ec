import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { stopButtonStyles } from '../launcher/stop-button-styles.ts';
import type { CustomerRecording } from './customer-recording.ts';
import { t } from './recording-words.ts';

/** Says under the sharing banner that what is seen is kept, with the one button that ends it. */
@customElement('casement-recording-mark')
export class RecordingMark extends LitElement {
  static override styles = [
    baseStyles,
    stopButtonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-block: 5px;
        padding-inline: 16px 8px;
        border-block-start: 1px solid rgb(255 255 255 / 0.35);
        background: var(--casement-live-fill);
        color: var(--casement-on-fill);
        font-size: var(--casement-text-13);
      }
      i {
        flex: none;
        inline-size: 10px;
        block-size: 10px;
        border-radius: 2px;
        background: currentcolor;
      }
      p {
        flex: 1;
        min-inline-size: 0;
        font-weight: var(--casement-weight-strong);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) recording: Pick<CustomerRecording, 'stop'> | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <i aria-hidden="true"></i>
      <p role="status">${t('on')}</p>
      <button type="button" class="stop" @click=${() => this.recording?.stop()}>${t('stop')}</button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-mark': RecordingMark;
  }
}

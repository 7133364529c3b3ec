import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './button.ts';
import { t } from './control-words.ts';
import { copyText } from './copy-text.ts';
import './icon-button.ts';
import { iconCheck } from './icons/check.ts';
import { iconCopy } from './icons/copy.ts';
import { watchLocale } from './locale.ts';

const SHOWN_FOR = 2000;

/** Copies `text` and says so, in place and to screen readers. */
@customElement('casement-copy-button')
export class CopyButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        position: relative;
      }
    `,
  ];

  @property() text = '';
  /** What is copied, for example "Copy key"; "Copy" alone when nothing else could be meant. */
  @property() label = '';
  /** Shows the icon only; the label stays as name and tooltip. */
  @property({ type: Boolean }) compact = false;

  @state() private result: 'none' | 'copied' | 'failed' = 'none';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    watchLocale(this);
    this.addController({ hostDisconnected: () => this.reset() });
  }

  override render() {
    const isCopied = this.result === 'copied';
    const label = this.label || t('copy');
    const icon = isCopied ? iconCheck : iconCopy;
    return html`
      ${
        this.compact
          ? html`
              <casement-icon-button
                .icon=${icon}
                label=${isCopied ? t('copied') : label}
                @click=${this.handleClick}
              ></casement-icon-button>
            `
          : html`
              <casement-button small .icon=${icon} @click=${this.handleClick}>
                ${isCopied ? t('copied') : label}
              </casement-button>
            `
      }
      <span role="status" class=${this.result === 'failed' ? 'failed' : 'sr'}>${this.renderResult()}</span>
    `;
  }

  private renderResult() {
    if (this.result === 'none') return '';
    return this.result === 'copied' ? t('copied') : t('copyFailed');
  }

  private async handleClick() {
    this.result = (await copyText(this.text)) ? 'copied' : 'failed';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.reset(), SHOWN_FOR);
  }

  private reset() {
    clearTimeout(this.timer);
    this.result = 'none';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-copy-button': CopyButton;
  }
}

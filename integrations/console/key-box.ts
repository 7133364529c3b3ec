import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionKey } from '#shared/protocol/session-commands.ts';
import { formatKey } from '#shared/protocol/key.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/copy-button.ts';
import '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from './card-styles.ts';
import { t } from './words.ts';

/** The key to read out and the link to copy. */
@customElement('casement-key-box')
export class KeyBox extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      .box {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        padding-block: 10px;
        padding-inline: 14px 8px;
        background: var(--casement-surface-2);
      }
      .key {
        font-size: 25px;
        font-weight: var(--casement-weight-strong);
        font-variant-numeric: tabular-nums;
        line-height: 1.25;
        letter-spacing: 0.03em;
        white-space: nowrap;
      }
      .meta {
        grid-column: 1 / -1;
      }
      @container (height < 480px) {
        :host {
          gap: 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) sessionKey: SessionKey | null = null;
  /** Who is to type it. */
  @property() name = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    if (!this.sessionKey) return nothing;
    const { link } = this.sessionKey;
    const key = formatKey(this.sessionKey.key);
    return html`
      <div class="box">
        <p class="key" dir="ltr">
          <span class="sr">${t('keyAria', { key: [...key].join(' ').replaceAll(' - ', ', ') })}</span>
          <span aria-hidden="true" data-key>${key}</span>
        </p>
        <casement-copy-button compact text=${key} label=${t('copyKey')}></casement-copy-button>
        <p class="meta">${t('keyHint', { name: this.name })}</p>
      </div>
      <casement-field code readOnly label=${t('linkLabel')} .value=${link} @focusin=${this.handleLinkFocus}>
        <casement-copy-button slot="action" text=${link} label=${t('copyLink')}></casement-copy-button>
      </casement-field>
    `;
  }

  private handleLinkFocus(event: FocusEvent) {
    // The copy button is inside the field, too.
    if (event.target === event.currentTarget) this.renderRoot.querySelector('casement-field')?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-key-box': KeyBox;
  }
}

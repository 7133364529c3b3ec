import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BlindSpot } from '#shared/protocol/mirror-port.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { AskTabEvent } from './ask-tab-event.ts';
import { blindText } from './page-text.ts';
import { t } from './words.ts';

/**
 * Names over the picture for what cannot be shown in it.
 *
 * @fires casement-ask-tab - The agent wants to see it as video.
 */
@customElement('casement-blind-layer')
export class BlindLayer extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .spot {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 6px;
        overflow: hidden;
        border: 1px dashed #7c8a97;
        color: #1d2730;
        font-size: var(--casement-text-12);
        text-align: center;
      }
      .spot span {
        padding: 2px 8px;
        border-radius: var(--casement-radius-s);
        background: #fff;
      }
    `,
  ];

  /** In pixels of the customer's window. */
  @property({ attribute: false }) spots: readonly BlindSpot[] = [];
  /** Pixels of ours for one of the customer's. */
  @property({ type: Number }) scale = 1;
  /** The agent may ask for a tab share now. */
  @property({ type: Boolean }) canAskTab = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return this.spots.map(
      (spot) => html`
        <div class="spot">
          <span>${blindText(spot)}</span>
          <casement-button small ?hidden=${!this.canAskTab} @click=${() => this.dispatchEvent(new AskTabEvent())}>
            ${t('askTab')}
          </casement-button>
        </div>
      `,
    );
  }

  protected override updated() {
    this.renderRoot.querySelectorAll<HTMLElement>('.spot').forEach((element, index) => {
      const spot = this.spots[index];
      if (!spot) return;
      const [x, y, width, height] = [spot.x, spot.y, spot.width, spot.height].map((side) => side * this.scale);
      Object.assign(element.style, {
        translate: `${x ?? 0}px ${y ?? 0}px`,
        width: `${width ?? 0}px`,
        height: `${height ?? 0}px`,
      });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-blind-layer': BlindLayer;
  }
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/** Somebody of higher rank who looks on, and what they gave as the reason. */
export interface Watch {
  readonly name: string;
  readonly reason: string;
}

/** From so near the pointer makes the chip step aside, in CSS pixels. */
const NEAR = 24;

/**
 * Says for as long as it lasts that somebody watches, who, and why (row I11). It stands in the bottom corner at the end
 * of its positioned parent; when the pointer or the focus comes near it goes to the other one. Shows nothing for nobody.
 */
@customElement('casement-monitor')
export class MonitorChip extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset-block-end: var(--casement-monitor-end, 12px);
        inset-inline-end: 12px;
        z-index: var(--casement-z-sticky);
        max-inline-size: calc(100% - 24px);
        pointer-events: none;
      }
      :host([aside]) {
        inset-inline: 12px auto;
      }
      p {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 26px;
        padding-inline: 8px 10px;
        border: 1px solid transparent;
        border-radius: 13px;
        background: var(--casement-inverse);
        box-shadow: var(--casement-shadow-2);
        color: var(--casement-on-inverse);
        font-size: var(--casement-text-12);
        font-weight: var(--casement-weight-medium);
        --casement-icon: 15px;
      }
      p > span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) watches: readonly Watch[] = [];
  /** In the other corner; follows the pointer and the focus. */
  @property({ type: Boolean, reflect: true }) aside = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointermove', this.handlePointer, { passive: true });
    document.addEventListener('focusin', this.handleFocus);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointermove', this.handlePointer);
    document.removeEventListener('focusin', this.handleFocus);
  }

  override render() {
    const [first] = this.watches;
    const text = first && this.textOf(first);
    return html`
      <div role="status">
        ${
          text
            ? html`
                <p title=${this.reasons || nothing}>
                  ${iconSvg(iconEye)}
                  <span>${text}</span>
                  ${
                    this.reasons
                      ? html`
                          <span class="sr">${this.reasons}</span>
                        `
                      : nothing
                  }
                </p>
              `
            : nothing
        }
      </div>
    `;
  }

  private textOf({ name }: Watch) {
    const others = this.watches.length - 1;
    return others === 0 ? t('isWatching', { name }) : t('areWatching', { name, count: others });
  }

  private get reasons() {
    return this.watches.flatMap(({ name, reason }) => (reason ? [t('watchReason', { name, reason })] : [])).join(' ');
  }

  private readonly handlePointer = ({ clientX, clientY }: PointerEvent) => {
    this.stepAsideFrom({ left: clientX, right: clientX, top: clientY, bottom: clientY });
  };

  private readonly handleFocus = (event: FocusEvent) => {
    const [focused] = event.composedPath();
    if (!(focused instanceof HTMLElement)) return;
    const box = focused.getBoundingClientRect();
    // What is as wide as the console lies under both corners; going from one to the other would help nobody.
    if (box.width < innerWidth / 2) this.stepAsideFrom(box);
  };

  private stepAsideFrom({ left, right, top, bottom }: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>) {
    if (this.watches.length === 0) return;
    const chip = this.getBoundingClientRect();
    const isNear =
      right > chip.left - NEAR && left < chip.right + NEAR && bottom > chip.top - NEAR && top < chip.bottom + NEAR;
    if (isNear) this.aside = !this.aside;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-monitor': MonitorChip;
  }
}

import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';

/** Longer than the customer's pointer is still, in ms, and it steps back. */
const STILL_MS = 4000;

/** The customer's pointer with their name, and a ripple where they click. Decoration to screen readers. */
@customElement('casement-customer-pointer')
export class CustomerPointer extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        direction: ltr;
        pointer-events: none;
      }
      .at {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        color: #3b4754;
        transition:
          translate 60ms linear,
          opacity var(--casement-duration) linear;
      }
      .still {
        opacity: 0.55;
      }
      svg {
        display: block;
        inline-size: 16px;
        block-size: 16px;
      }
      .touch svg {
        display: none;
      }
      .touch::before {
        content: '';
        position: absolute;
        inline-size: 28px;
        block-size: 28px;
        border: 2px solid currentcolor;
        border-radius: 50%;
        translate: -14px -14px;
      }
      span {
        position: absolute;
        inset-block-start: 14px;
        inset-inline-start: 12px;
        padding: 1px 6px;
        border-radius: var(--casement-radius-s);
        background: #3b4754;
        color: #fff;
        font-size: var(--casement-text-11);
        white-space: nowrap;
      }
      .ripple {
        position: absolute;
        inset-block-start: -18px;
        inset-inline-start: -18px;
        inline-size: 36px;
        block-size: 36px;
        border: 2px solid var(--casement-live-fill);
        border-radius: 50%;
        opacity: 0;
      }
    `,
  ];

  @property() name = '';
  /** Pixels of ours for one of the customer's. */
  @property({ type: Number }) scale = 1;
  @state() private at: { x: number; y: number; isTouch: boolean } | undefined;
  @state() private isStill = false;
  #still: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#still);
  }

  /** In pixels of the customer's window. */
  move(x: number, y: number, isTouch: boolean): void {
    this.at = { x, y, isTouch };
    this.isStill = false;
    clearTimeout(this.#still);
    this.#still = setTimeout(() => (this.isStill = true), STILL_MS);
  }

  ripple(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const frames = [
      { opacity: 0.9, scale: 0.2 },
      { opacity: 0, scale: 1 },
    ];
    this.renderRoot.querySelector('.ripple')?.animate(frames, { duration: 500, easing: 'ease-out' });
  }

  forget(): void {
    this.at = undefined;
  }

  override render() {
    const { at } = this;
    return html`
      <div class="at ${at?.isTouch ? 'touch' : ''} ${this.isStill ? 'still' : ''}" aria-hidden="true" ?hidden=${!at}>
        <i class="ripple"></i>
        <svg viewBox="0 0 16 16"><path d="M1 1l5.2 13 2-5.6L14 6.2z" fill="#fff" stroke="currentColor" /></svg>
        <span>${this.name}</span>
      </div>
    `;
  }

  protected override updated() {
    const element = this.renderRoot.querySelector<HTMLElement>('.at');
    if (element && this.at) element.style.translate = `${this.at.x * this.scale}px ${this.at.y * this.scale}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-customer-pointer': CustomerPointer;
  }
}

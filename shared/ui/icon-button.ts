import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Button, type ButtonVariant } from './button.ts';

/**
 * A button that shows only an icon. Its `label` is required: accessible name and tooltip.
 * `--casement-icon-button` sets another edge length; the area that takes clicks is never under `--casement-control`.
 *
 * @fires click - Only when neither disabled nor busy.
 */
@customElement('casement-icon-button')
export class IconButton extends Button {
  static override styles = [
    Button.styles,
    css`
      :host {
        flex: none;
        --casement-icon: inherit;
        --side: var(--casement-icon-button, var(--casement-control));
      }
      :host([small]) {
        --side: var(--casement-icon-button, var(--casement-control-small));
      }
      :host button {
        position: relative;
        min-inline-size: var(--side);
        min-block-size: var(--side);
        padding: 0;
      }
      button::after {
        content: '';
        position: absolute;
        inset: min(0px, calc((var(--side) - var(--casement-control)) / 2));
      }
      .count {
        position: absolute;
        inset-block-start: 1px;
        inset-inline-end: 0;
        min-inline-size: 15px;
        padding-inline: 4px;
        border-radius: 8px;
        background: var(--casement-accent-fill);
        color: var(--casement-on-accent);
        font-size: 10px;
        font-variant-numeric: tabular-nums;
        line-height: 15px;
      }
    `,
  ];

  override variant: ButtonVariant = 'quiet';
  /** A number on the corner; 0 shows none. The label must name it too. */
  @property({ type: Number }) count = 0;

  protected override renderMark() {
    const count =
      this.count > 0
        ? html`
            <span class="count" aria-hidden="true">${this.count}</span>
          `
        : nothing;
    return [super.renderMark(), count];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-icon-button': IconButton;
  }
}

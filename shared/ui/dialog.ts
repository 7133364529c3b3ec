import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { activeElement } from './active-element.ts';
import { baseStyles } from './base-styles.ts';
import './button.ts';
import { CloseEvent } from './close-event.ts';
import { ConfirmEvent } from './confirm-event.ts';
import { t } from './control-words.ts';
import { dialogStyles } from './dialog-styles.ts';
import { watchLocale } from './locale.ts';

/**
 * A question with two answers. The focus starts on the safe one, Escape means the same, and the focus goes back to
 * what had it. The owner sets `open`; the dialog never closes itself.
 *
 * - As it is, it is modal for the document (console).
 * - With `contained` it covers its positioned container only; its siblings become inert, the page does not (widget).
 *
 * @slot - What the question means.
 * @slot foot - Other buttons than the two.
 * @fires casement-close - Escape or the cancelling button.
 * @fires casement-confirm - The confirming button.
 */
@customElement('casement-dialog')
export class Dialog extends LitElement {
  static override styles = [baseStyles, dialogStyles];

  @property({ type: Boolean, reflect: true }) open = false;
  @property({ type: Boolean, reflect: true }) contained = false;
  /** The question. */
  @property() heading = '';
  /** What happens, as a verb: "End session". */
  @property() confirmLabel = '';
  /** "Cancel" when empty. */
  @property() cancelLabel = '';
  @property({ type: Boolean }) danger = false;
  @property({ type: Boolean }) busy = false;

  private returnTo: HTMLElement | undefined;
  private madeInert: HTMLElement[] = [];

  constructor() {
    super();
    watchLocale(this);
    this.addController({ hostDisconnected: () => this.release() });
  }

  override render() {
    return html`
      <dialog
        role="alertdialog"
        aria-labelledby="heading"
        aria-describedby="body"
        @cancel=${this.handleCancel}
        @keydown=${this.handleKeydown}
      >
        <h2 id="heading">${this.heading}</h2>
        <div id="body"><slot></slot></div>
        <div class="foot">
          <slot name="foot">
            <casement-button id="cancel" @click=${this.handleCancelClick}>
              ${this.cancelLabel || t('cancel')}
            </casement-button>
            ${
              this.confirmLabel
                ? html`
                    <casement-button
                      variant=${this.danger ? 'danger-fill' : 'primary'}
                      ?busy=${this.busy}
                      @click=${this.handleConfirm}
                    >
                      ${this.confirmLabel}
                    </casement-button>
                  `
                : nothing
            }
          </slot>
        </div>
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('open')) return;
    if (this.open) void this.show();
    else if (changed.get('open')) this.release();
  }

  private get dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  private async show() {
    this.returnTo = activeElement();
    if (this.contained) this.coverSiblings();
    else this.dialog?.showModal();
    if (this.contained) this.dialog?.show();
    const safe = this.renderRoot.querySelector('casement-button');
    await safe?.updateComplete;
    if (this.open) safe?.focus();
  }

  private coverSiblings() {
    const siblings = [...(this.parentNode?.children ?? [])];
    this.madeInert = siblings.filter(
      (sibling): sibling is HTMLElement => sibling instanceof HTMLElement && sibling !== this && !sibling.inert,
    );
    for (const sibling of this.madeInert) sibling.inert = true;
  }

  private release() {
    for (const sibling of this.madeInert) sibling.inert = false;
    this.madeInert = [];
    this.dialog?.close();
    this.returnTo?.focus();
    this.returnTo = undefined;
  }

  private handleCancel(event: Event) {
    event.preventDefault();
    this.dispatchEvent(new CloseEvent('escape'));
  }

  private handleKeydown(event: KeyboardEvent) {
    // A modal dialog reports Escape by its own `cancel` event.
    if (event.key !== 'Escape' || !this.contained) return;
    event.stopPropagation();
    this.dispatchEvent(new CloseEvent('escape'));
  }

  private handleCancelClick() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }

  private handleConfirm() {
    this.dispatchEvent(new ConfirmEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-dialog': Dialog;
  }
}

import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { Button } from './button.ts';
import { t } from './control-words.ts';
import './icon-button.ts';
import { iconSvg } from './icon-svg.ts';
import { iconCheck } from './icons/check.ts';
import { iconMore } from './icons/more.ts';
import { watchLocale } from './locale.ts';
import type { MenuItem } from './menu-item.ts';
import { MenuSelectEvent } from './menu-select-event.ts';
import { menuStyles } from './menu-styles.ts';

/**
 * A button that opens a short menu. Arrow keys, Home, End, Escape; it closes when the focus leaves.
 *
 * @slot trigger - Another button than the three dots, a `casement-button` or `casement-icon-button`.
 * @fires casement-menu-select - With the `itemId` chosen.
 */
@customElement('casement-menu')
export class Menu extends LitElement {
  static override styles = [baseStyles, menuStyles];

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** What the menu is about; "More" when empty. */
  @property() label = '';
  /** The edge of the button that the list hangs from, unless there is no room. */
  @property({ reflect: true }) align: 'start' | 'end' = 'end';
  @state() private isOpen = false;

  constructor() {
    super();
    watchLocale(this);
    this.addEventListener('focusout', this.handleFocusOut);
  }

  override render() {
    return html`
      <div @click=${this.handleToggle} @keydown=${this.handleTriggerKey}>
        <slot name="trigger">
          <casement-icon-button .icon=${iconMore} label=${this.label || t('more')}></casement-icon-button>
        </slot>
      </div>
      ${
        this.isOpen
          ? html`
              <div
                class="list"
                role="menu"
                tabindex="-1"
                aria-label=${this.label || t('more')}
                @keydown=${this.handleListKey}
              >
                ${this.items.map((item) => this.renderItem(item))}
              </div>
            `
          : nothing
      }
    `;
  }

  protected override updated() {
    const { trigger } = this;
    if (!trigger) return;
    trigger.popup = 'menu';
    trigger.expanded = this.isOpen;
  }

  private renderItem(item: MenuItem) {
    if (item === 'divider')
      return html`
        <div class="divider" role="separator"></div>
      `;
    const isChoice = item.isChecked !== undefined;
    return html`
      <button
        type="button"
        class=${item.isDanger ? 'item danger' : 'item'}
        role=${isChoice ? 'menuitemradio' : 'menuitem'}
        tabindex="-1"
        title=${item.reason ?? nothing}
        aria-checked=${item.isChecked ?? nothing}
        aria-disabled=${item.isDisabled ? 'true' : nothing}
        @click=${() => {
          this.choose(item);
        }}
      >
        ${item.icon ? iconSvg(item.icon) : nothing}
        <span>${item.label}</span>
        ${item.isChecked ? iconSvg(iconCheck) : nothing}
        ${
          item.isDisabled && item.reason
            ? html`
                <span class="sr">${item.reason}</span>
              `
            : nothing
        }
      </button>
    `;
  }

  private choose(item: Exclude<MenuItem, 'divider'>) {
    if (item.isDisabled) return;
    this.close(true);
    this.dispatchEvent(new MenuSelectEvent(item.id));
  }

  private get buttons() {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.item')];
  }

  private async openAt(index: number) {
    this.isOpen = true;
    await this.updateComplete;
    this.keepInView();
    this.buttons.at(index)?.focus();
  }

  /** Hangs the list from the other edge when it would leave the window. */
  private keepInView() {
    const list = this.renderRoot.querySelector('.list')?.getBoundingClientRect();
    if (list && (list.left < 0 || list.right > innerWidth)) this.align = this.align === 'end' ? 'start' : 'end';
  }

  private get trigger() {
    const [slotted] = this.renderRoot.querySelector('slot')?.assignedElements() ?? [];
    return slotted instanceof Button ? slotted : this.renderRoot.querySelector('casement-icon-button');
  }

  private close(isFocusKept: boolean) {
    this.isOpen = false;
    if (isFocusKept) this.trigger?.focus();
  }

  private handleToggle() {
    if (this.isOpen) this.close(true);
    else void this.openAt(0);
  }

  private handleTriggerKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.openAt(event.key === 'ArrowDown' ? 0 : -1);
  }

  private handleListKey(event: KeyboardEvent) {
    const { buttons } = this;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const target = { ArrowDown: (at + 1) % buttons.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close(true);
    } else if (target !== undefined) {
      event.preventDefault();
      buttons.at(target)?.focus();
    }
  }

  private handleFocusOut(event: FocusEvent) {
    const next = event.relatedTarget;
    const isInside = next instanceof Node && (this.contains(next) || this.renderRoot.contains(next));
    if (!isInside) this.close(false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-menu': Menu;
  }
}

import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { firstPart, partAround, partAt, partBeside, partIn } from './parts-of-page.ts';
import { t } from './sharing-words.ts';

const MOST_TEXT = 60;

/**
 * Lies over the whole page while the customer chooses a part of it (row K20). What is under the pointer is framed; a
 * press takes it, a finger frames first and takes with the button. The page itself gets none of this.
 *
 * @fires casement-picked - Taken, or gone back: see `taken`.
 */
@customElement('casement-part-picker')
export class PartPicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: var(--casement-z-page-launcher);
        cursor: crosshair;
      }
      /* Places of the window go from left to right in every language. */
      .frames {
        position: fixed;
        inset: 0;
        direction: ltr;
        overflow: hidden;
        pointer-events: none;
      }
      .frame {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        border: 3px solid var(--casement-live-fill);
        border-radius: 4px;
        outline: 2px solid #fff;
        box-shadow: 0 0 0 200vmax #10181f66;
        pointer-events: none;
      }
      .bar {
        position: fixed;
        inset-block-start: 12px;
        inset-inline: 12px;
        display: grid;
        gap: 8px;
        max-inline-size: 460px;
        margin-inline: auto;
        padding: 12px 16px;
        border-radius: var(--casement-radius-l);
        background: var(--casement-surface);
        color: var(--casement-text);
        box-shadow: var(--casement-shadow-3);
        cursor: default;
      }
      .bar.below {
        inset-block: auto 12px;
      }
      b {
        font-weight: var(--casement-weight-strong);
      }
      p {
        color: var(--casement-text-2);
        font-size: var(--casement-text-13);
        overflow-wrap: anywhere;
      }
      .two {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  /** Who will see the part. */
  @property() agent = '';

  /** Undefined after going back. */
  taken: Element | undefined;

  @state() private framed: Element | undefined;
  /** The bar would lie over what is framed. */
  @state() private isBelow = false;

  /** Where the pointer was last. */
  private place = '';

  constructor() {
    super();
    watchLocale(this);
    this.addEventListener('pointermove', this.handleMove);
    this.addEventListener('click', this.handleClick);
    this.addEventListener('keydown', this.handleKeydown);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.framed = firstPart();
    addEventListener('scroll', this.handleLayout, { capture: true, passive: true });
    addEventListener('resize', this.handleLayout);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('scroll', this.handleLayout, { capture: true });
    removeEventListener('resize', this.handleLayout);
  }

  override render() {
    return html`
      <div class="frames"><div class="frame" ?hidden=${!this.framed}></div></div>
      <div
        class="bar ${this.isBelow ? 'below' : ''}"
        role="dialog"
        aria-modal="true"
        aria-labelledby="help"
        aria-describedby="keys"
        tabindex="-1"
      >
        <b id="help">${t('pickHelp', { agent: this.agent })}</b>
        <p id="keys">${t('pickKeys')}</p>
        <p role="status">${this.framed ? describe(this.framed) : ''}</p>
        <div class="two">
          <casement-button id="take" variant="primary" ?disabled=${!this.framed}>${t('pickThis')}</casement-button>
          <casement-button id="back">${t('pickCancel')}</casement-button>
        </div>
      </div>
    `;
  }

  protected override firstUpdated() {
    // The panel that has just closed gives the focus to the launcher first.
    requestAnimationFrame(() => this.renderRoot.querySelector<HTMLElement>('.bar')?.focus());
  }

  protected override updated() {
    this.handleLayout();
  }

  private readonly handleMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || this.isOnBar(event)) return;
    const place = `${event.screenX} ${event.screenY}`;
    // A page that moves under a pointer that does not: the keys may have chosen something else since.
    if (place === this.place) return;
    this.place = place;
    this.framed = partAt(event.clientX, event.clientY) ?? this.framed;
  };

  private readonly handleClick = (event: MouseEvent) => {
    event.stopPropagation();
    if (!event.isTrusted) return;
    const target = event.composedPath()[0] as Element;
    const button = target.closest('casement-button') ?? (target.getRootNode() as ShadowRoot).host;
    if (button.id === 'back') this.finish(undefined);
    else if (button.id === 'take') this.finish(this.framed);
    else if (!this.isOnBar(event)) this.press(event);
  };

  /** A finger cannot show beforehand what it will take. */
  private press(event: MouseEvent) {
    this.framed = partAt(event.clientX, event.clientY) ?? this.framed;
    const isFinger = 'pointerType' in event && event.pointerType === 'touch';
    if (!isFinger) this.finish(this.framed);
  }

  private readonly handleKeydown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const isOnButton = (event.composedPath()[0] as Element).localName === 'button';
    if (event.key === 'Tab') this.goAround(event);
    else if (event.key === 'Escape') this.finish(undefined);
    else if (event.key === 'Enter' && !isOnButton && event.isTrusted) this.finish(this.framed);
    else if (!this.move(event.key)) return;
    event.preventDefault();
  };

  /** The page behind is not to be reached while something of it is chosen. */
  private goAround(event: KeyboardEvent) {
    event.preventDefault();
    const [take, back] = this.renderRoot.querySelectorAll('casement-button');
    const isOnTake = this.shadowRoot?.activeElement === take;
    (isOnTake || !this.framed ? back : take)?.focus();
  }

  private move(key: string): boolean {
    const { framed } = this;
    if (!framed || !key.startsWith('Arrow')) return false;
    const next = {
      ArrowUp: () => partAround(framed),
      ArrowDown: () => partIn(framed),
      ArrowLeft: () => partBeside(framed, -1),
      ArrowRight: () => partBeside(framed, 1),
    }[key as 'ArrowUp']();
    this.framed = next ?? framed;
    this.framed.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return true;
  }

  private finish(taken: Element | undefined) {
    this.taken = taken;
    this.dispatchEvent(new Event('casement-picked'));
  }

  private isOnBar(event: Event): boolean {
    return event.composedPath().some((target) => target instanceof Element && target.classList.contains('bar'));
  }

  /** Puts the frame around what it frames, and the bar out of its way. */
  private readonly handleLayout = () => {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    const bar = this.renderRoot.querySelector('.bar')?.getBoundingClientRect();
    if (!this.framed || !frame || !bar) return;
    const { left, top, bottom, width, height } = this.framed.getBoundingClientRect();
    Object.assign(frame.style, { translate: `${left}px ${top}px`, inlineSize: `${width}px`, blockSize: `${height}px` });
    this.isBelow = top < bar.height + 24 && bottom < innerHeight - bar.height - 24;
  };
}

/** "Section: Your basket". */
function describe(part: Element): string {
  const text = (part.getAttribute('aria-label') ?? part.textContent).trim().replaceAll(/\s+/g, ' ');
  const short = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
  return short === '' ? part.localName : t('picked', { kind: part.localName, text: short });
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-part-picker': PartPicker;
  }
}

import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { BlindSpot } from '#shared/protocol/mirror-port.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { spinnerStyles } from '#shared/ui/spinner-styles.ts';
import '../guest/watermark.ts';
import { AskTabEvent } from './ask-tab-event.ts';
import './customer-pointer.ts';
import type { CustomerPointer } from './customer-pointer.ts';
import { createMirrorFrame } from './mirror-frame.ts';
import './page-foot.ts';
import { pageMirrorStyles } from './page-mirror-styles.ts';
import type { PageSight } from './page-state.ts';
import { blindText, stateText } from './page-text.ts';
import type { PagePicture } from './page-watch.ts';
import { t } from './words.ts';

/** Pixels of the customer's window for a press of an arrow key, and the part of it for a page key. */
const STEP = 60;
const PAGE = 0.9;
/** A window as narrow as this, in pixels, is a phone's. */
const PHONE = 520;
const BUSY = new Set(['idle', 'connecting', 'waiting']);

/**
 * The customer's page as it is rebuilt on the mirror's origin: for looking only. The agent may follow the customer's
 * scrolling or look around; screen readers get a description instead of the picture.
 *
 * @fires casement-ask-tab - The agent wants to see as video what cannot be rebuilt.
 */
@customElement('casement-page-mirror')
export class PageMirror extends LitElement {
  static override styles = [baseStyles, spinnerStyles, pageMirrorStyles];

  @property({ attribute: false }) shown: PagePicture = { state: 'idle' };
  /** Whose page it is. */
  @property() name = '';
  /** Agent and ticket, over the whole picture. */
  @property() watermark = '';
  /** The agent may ask for a tab share now. */
  @property({ type: Boolean }) canAskTab = false;

  @query('.scroll') private readonly scroller!: HTMLElement | null;
  @query('.page') private readonly page!: HTMLElement | null;
  @query('casement-customer-pointer') private readonly pointer!: CustomerPointer | null;
  @state() private isFitted = true;
  @state() private scale = 1;
  private readonly clock = new Clock(this);
  #attached: PageSight | undefined;
  #leave: (() => void) | undefined;
  #frame: HTMLIFrameElement | undefined;
  #sizes: ResizeObserver | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.fit());
    this.#sizes.observe(this);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.detach();
  }

  override render() {
    const { sight } = this.shown;
    const state = sight?.state ?? this.shown.state;
    const text = stateText({ state, sight }, this.name, this.clock.now);
    return html`
      <div class="frame">
        ${this.renderBar(sight)}${this.renderPage(sight)}
        <p class="message ${state === 'stale' ? 'late' : ''}" ?hidden=${text === ''} role="status">
          <span class="spinner" ?hidden=${!BUSY.has(state)}></span>
          ${text}
        </p>
        <casement-page-foot
          .isLive=${state === 'live'}
          .behindMs=${sight?.behindMs}
          .blind=${sight?.blind.length ?? 0}
          .watermark=${this.watermark}
        ></casement-page-foot>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('shown') || this.shown.sight !== this.#attached) this.attach();
    this.fit();
    this.placeSpots();
  }

  private renderPage(sight: PageSight | undefined) {
    return html`
      <div
        class="scroll"
        role="region"
        tabindex="0"
        aria-label=${t('region', { name: this.name })}
        aria-describedby="described"
        @wheel=${this.handleWheel}
        @keydown=${this.handleKeydown}
      >
        <p id="described" class="sr">${this.description(sight)}</p>
        <div class="page ${sight?.size && sight.size.width <= PHONE ? 'phone' : ''}">
          ${sight?.blind.map((spot) => this.renderSpot(spot))}
          <casement-customer-pointer .name=${this.name} .scale=${this.scale}></casement-customer-pointer>
          <casement-watermark ?hidden=${!sight?.size} .text=${this.watermark}></casement-watermark>
        </div>
      </div>
    `;
  }

  private renderSpot(spot: BlindSpot) {
    return html`
      <div class="spot">
        <span>${blindText(spot)}</span>
        <casement-button small ?hidden=${!this.canAskTab} @click=${() => this.dispatchEvent(new AskTabEvent())}>
          ${t('askTab')}
        </casement-button>
      </div>
    `;
  }

  private renderBar(sight: PageSight | undefined) {
    const { name } = this;
    const { width = 0, height = 0 } = sight?.size ?? {};
    const isFollowing = sight?.isFollowing ?? true;
    return html`
      <div class="bar">
        <bdi class="address" title=${sight?.address || nothing}>${placeText(sight?.address ?? '')}</bdi>
        <span class="as" ?hidden=${!sight?.size}>
          ${t('pageAs', { name, width: String(width), height: String(height) })}
        </span>
        <casement-button
          small
          variant="quiet"
          .pressed=${isFollowing}
          title=${isFollowing ? t('followHint', { name }) : t('lookHint', { name })}
          @click=${() => sight?.follow(!isFollowing)}
        >
          ${t('follow', { name })}
        </casement-button>
        <casement-button
          small
          variant="quiet"
          .pressed=${this.isFitted}
          title=${this.isFitted ? t('fullHint') : t('fitHint')}
          @click=${() => (this.isFitted = !this.isFitted)}
        >
          ${t('fit')}
        </casement-button>
        <span class="scale">${Math.round(this.scale * 100)} %</span>
      </div>
    `;
  }

  private description(sight: PageSight | undefined): string {
    if (!sight?.size) return '';
    const { width, height } = sight.size;
    const text = t('described', { name: this.name, width: String(width), height: String(height) });
    return sight.blind.length > 0 ? `${text} ${t('blind', { count: sight.blind.length })}.` : text;
  }

  private attach() {
    const { sight } = this.shown;
    if (sight === this.#attached) return;
    this.detach();
    if (!sight || !this.page) return;
    this.#attached = sight;
    this.#leave = sight.subscribe(() => this.requestUpdate());
    this.#frame = createMirrorFrame(t('region', { name: this.name }), (port) => {
      this.pointer?.forget();
      sight.attach(port, {
        pointer: (x, y, isTouch) => this.pointer?.move(x, y, isTouch),
        click: (x, y) => {
          this.pointer?.move(x, y, false);
          this.pointer?.ripple();
        },
      });
    });
    if (this.#frame) this.page.prepend(this.#frame);
  }

  private detach() {
    this.#leave?.();
    this.#attached?.detach();
    this.#frame?.remove();
    this.#attached = undefined;
    this.#frame = undefined;
  }

  /** As large as it is there, or smaller: never larger. */
  private fit() {
    const { scroller, page } = this;
    const size = this.#attached?.size;
    if (!scroller || !page || !size || !this.#frame) return;
    const room = { width: scroller.clientWidth - 24, height: scroller.clientHeight - 24 };
    const fitting = Math.max(0.05, Math.min(1, room.width / size.width, room.height / size.height));
    this.scale = this.isFitted ? fitting : 1;
    Object.assign(page.style, { width: `${size.width * this.scale}px`, height: `${size.height * this.scale}px` });
    Object.assign(this.#frame.style, {
      width: `${size.width}px`,
      height: `${size.height}px`,
      transform: `scale(${this.scale})`,
    });
  }

  private placeSpots() {
    const spots = this.#attached?.blind ?? [];
    this.renderRoot.querySelectorAll<HTMLElement>('.spot').forEach((element, index) => {
      const spot = spots[index];
      if (!spot) return;
      const [x, y, width, height] = [spot.x, spot.y, spot.width, spot.height].map((side) => side * this.scale);
      Object.assign(element.style, {
        translate: `${x ?? 0}px ${y ?? 0}px`,
        width: `${width ?? 0}px`,
        height: `${height ?? 0}px`,
      });
    });
  }

  private handleWheel(event: WheelEvent) {
    const sight = this.#attached;
    if (!sight || sight.isFollowing || event.ctrlKey) return;
    event.preventDefault();
    sight.scroll(event.deltaX / this.scale, event.deltaY / this.scale);
  }

  private handleKeydown(event: KeyboardEvent) {
    const sight = this.#attached;
    if (!sight || sight.isFollowing || event.target !== event.currentTarget) return;
    const page = (sight.size?.height ?? 0) * PAGE;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      PageUp: [0, -page],
      PageDown: [0, page],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    sight.scroll(...step);
  }
}

/** The host and the path: what else is in an address says nothing to a reader. */
function placeText(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-page-mirror': PageMirror;
  }
}

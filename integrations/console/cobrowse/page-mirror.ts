import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { createMirrorFrame } from '#shared/client/mirror-frame.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { PagePart } from '#shared/protocol/session-event.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { spinnerStyles } from '#shared/ui/spinner-styles.ts';
import '../guest/watermark.ts';
import './blind-layer.ts';
import './customer-pointer.ts';
import type { CustomerPointer } from './customer-pointer.ts';
import type { FitEvent } from './fit-event.ts';
import './hand-layer.ts';
import type { HandLayer } from './hand-layer.ts';
import { mirrorUrl } from './mirror-url.ts';
import './page-bar.ts';
import './page-foot.ts';
import { pageMirrorStyles } from './page-mirror-styles.ts';
import type { PageSight } from './page-state.ts';
import './page-tools.ts';
import { stateText } from './page-text.ts';
import type { PagePicture } from './page-watch.ts';
import { scrollStep } from './scroll-step.ts';
import { ToolChoice } from './tool-choice.ts';
import { TOOL_KEYS } from './tool.ts';
import type { ToolEvent } from './tool-event.ts';
import { t } from './words.ts';

/** A window as narrow as this, in pixels, is a phone's. */
const PHONE = 520;
const BUSY = new Set(['idle', 'connecting', 'waiting']);

/**
 * The customer's page as it is rebuilt on the mirror's origin, and the tools to show and do something on it. The agent
 * may follow the customer's scrolling or look around; screen readers get a description instead of the picture.
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
  /** The reader. */
  @property() agentId = '';
  /** How far the grants of the reader reach. */
  @property({ attribute: false }) reach: PageRung | undefined;
  /** How much of the page the customer shows. */
  @property() shownPart: PagePart = 'page';
  /** What colleagues are called. */
  @property({ attribute: false }) nameOf: (agentId: string) => string = () => '';
  /** The agent may ask for a tab share now. */
  @property({ type: Boolean }) canAskTab = false;

  @query('.scroll') private readonly scroller!: HTMLElement | null;
  @query('.page') private readonly page!: HTMLElement | null;
  @query('casement-hand-layer') private readonly layer!: HandLayer | null;
  @query('casement-customer-pointer') private readonly pointer!: CustomerPointer | null;
  @state() private isFitted = true;
  @state() private scale = 1;
  private readonly clock = new Clock(this);
  private readonly tools = new ToolChoice(this, (why) => this.layer?.say(why));
  #attached: PageSight | undefined;
  #leave: (() => void) | undefined;
  #frame: HTMLIFrameElement | undefined;
  #sizes: ResizeObserver | undefined;
  #epoch = 0;

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
      ${this.renderTools()}
      <div class="frame">
        <casement-page-bar
          .name=${this.name}
          .sight=${sight}
          .state=${[sight?.address, sight?.size, sight?.isFollowing]}
          .scale=${this.scale}
          .isFitted=${this.isFitted}
          @casement-fit=${this.handleFit}
        ></casement-page-bar>
        <div class="stage" data-area>${this.renderPage(sight)}</div>
        <p class="message ${state === 'stale' ? 'late' : ''}" ?hidden=${text === ''} role="status">
          <span class="spinner" ?hidden=${!BUSY.has(state)}></span>
          ${text}
        </p>
        <casement-page-foot
          .isLive=${state === 'live'}
          .behindMs=${sight?.behindMs}
          .blind=${sight?.blind.length ?? 0}
          .shownPart=${this.shownPart}
          .watermark=${this.watermark}
        ></casement-page-foot>
      </div>
    `;
  }

  protected override willUpdate() {
    const { sight } = this.shown;
    if (sight?.hand.epoch !== this.#epoch) {
      this.#epoch = sight?.hand.epoch ?? 0;
      this.layer?.forget();
    }
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('shown') || this.shown.sight !== this.#attached) this.attach();
    this.fit();
  }

  private renderTools() {
    return html`
      <casement-page-tools
        .tool=${this.tools.tool}
        .name=${this.name}
        .facts=${this.tools.facts}
        .isHolder=${this.tools.isHolder}
        @casement-tool=${({ tool }: ToolEvent) => this.tools.use(tool)}
        @casement-wipe=${() => this.layer?.wipe()}
      ></casement-page-tools>
    `;
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
          <casement-blind-layer
            .spots=${sight?.blind ?? []}
            .scale=${this.scale}
            .canAskTab=${this.canAskTab}
          ></casement-blind-layer>
          <casement-customer-pointer .name=${this.name} .scale=${this.scale}></casement-customer-pointer>
          <casement-hand-layer
            .tool=${this.tools.tool}
            .hand=${sight?.hand}
            .reach=${this.reach}
            .name=${this.name}
            .scale=${this.scale}
            .windowHeight=${sight?.size?.height ?? 0}
            @casement-tool=${this.handleLetGo}
          ></casement-hand-layer>
          <casement-watermark ?hidden=${!sight?.size} .text=${this.watermark}></casement-watermark>
        </div>
      </div>
    `;
  }

  private description(sight: PageSight | undefined): string {
    if (!sight?.size) return '';
    const { width, height } = sight.size;
    const text = t(this.tools.tool === 'control' ? 'describedControl' : 'described', {
      name: this.name,
      width: String(width),
      height: String(height),
    });
    return sight.blind.length > 0 ? `${text} ${t('blind', { count: sight.blind.length })}.` : text;
  }

  private handleFit({ isFitted }: FitEvent) {
    this.isFitted = isFitted;
  }

  private handleLetGo(event: ToolEvent) {
    event.stopPropagation();
    this.tools.use(event.tool);
    this.scroller?.focus({ preventScroll: true });
  }

  private attach() {
    const { sight } = this.shown;
    if (sight === this.#attached) return;
    this.detach();
    if (!sight || !this.page) return;
    this.#attached = sight;
    this.#leave = sight.subscribe(() => this.requestUpdate());
    const origin = mirrorUrl();
    if (origin === undefined) return;
    const onPort = (port: MessagePort) => {
      this.pointer?.forget();
      sight.attach(port, {
        scrolled: () => this.layer?.follow(),
        pointer: (x, y, isTouch) => this.pointer?.move(x, y, isTouch),
        click: (x, y) => {
          this.pointer?.move(x, y, false);
          this.pointer?.ripple();
        },
      });
    };
    this.#frame = createMirrorFrame({ url: `${origin}/mirror`, title: t('region', { name: this.name }), onPort });
    this.page.prepend(this.#frame);
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

  private handleWheel(event: WheelEvent) {
    const sight = this.#attached;
    if (!sight || sight.isFollowing || event.ctrlKey) return;
    event.preventDefault();
    sight.scroll(event.deltaX / this.scale, event.deltaY / this.scale);
  }

  private handleKeydown(event: KeyboardEvent) {
    const sight = this.#attached;
    if (!sight || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.handleToolKey(event) || sight.isFollowing) return;
    const step = scrollStep(event.key, sight.size?.height ?? 0);
    if (!step) return;
    event.preventDefault();
    sight.scroll(...step);
  }

  /** Letters choose tools; Enter goes into the customer's page, with the keyboard. */
  private handleToolKey(event: KeyboardEvent): boolean {
    const chosen = TOOL_KEYS[event.key.toLowerCase()];
    const isInto = event.key === 'Enter' && this.tools.tool === 'control';
    if (chosen === 'clear' && this.tools.canDraw) this.layer?.wipe();
    else if (chosen !== undefined && chosen !== 'clear') this.tools.use(chosen);
    else if (isInto) this.layer?.focus();
    if (chosen === undefined && !isInto) return false;
    event.preventDefault();
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-page-mirror': PageMirror;
  }
}

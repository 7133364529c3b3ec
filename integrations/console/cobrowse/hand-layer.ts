import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Located } from '#shared/protocol/mirror-port.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import './act-marks.ts';
import type { ActMarks } from './act-marks.ts';
import { ActQueue } from './act-queue.ts';
import type { AgentHand, Place } from './agent-hand.ts';
import { besides } from './besides.ts';
import type { ChooseEvent } from './choose-event.ts';
import { Drawing } from './drawing.ts';
import { handLayerStyles } from './hand-layer-styles.ts';
import './option-list.ts';
import { Pointing } from './pointing.ts';
import { Steering } from './steering.ts';
import type { Tool } from './tool.ts';
import { ToolEvent } from './tool-event.ts';
import { Typing } from './typing.ts';
import { t } from './words.ts';

/** An agent who is in another window for so long has let go; in ms. */
const AWAY_MS = 30_000;
/** Pixels of the customer's window for a line of a wheel that counts lines. */
const LINE = 16;
/** Of the console: they stay its own whoever has the control. */
const CONSOLE_KEYS: ReadonlySet<string> = new Set(['F6']);

/**
 * Over the picture: takes what the agent does with pointer and keyboard to the customer's page, by the tool they have
 * chosen, and shows what became of it.
 *
 * @fires casement-tool - The agent lets go: `look`.
 */
@customElement('casement-hand-layer')
export class HandLayer extends LitElement {
  static override styles = [baseStyles, handLayerStyles];

  @property({ reflect: true }) tool: Tool = 'look';
  @property({ attribute: false }) hand: AgentHand | undefined;
  /** How far the grants of the reader reach. */
  @property({ attribute: false }) reach: PageRung | undefined;
  /** Whose page it is. */
  @property() name = '';
  /** Pixels of ours for one of the customer's. */
  @property({ type: Number }) scale = 1;
  /** Height of the customer's window, in its pixels. */
  @property({ type: Number }) windowHeight = 0;

  @query('casement-act-marks') private readonly marks!: ActMarks | null;
  @query('textarea') private readonly keys!: HTMLTextAreaElement | null;
  @state() private own: Place | undefined;
  @state() private list: { readonly located: Located; readonly at: Place } | undefined;
  @state() private lastAt: Place | undefined;

  readonly #getHand = () => this.hand;
  readonly #pointing = new Pointing(this.#getHand);
  readonly #drawing = new Drawing(this.#getHand, () => this.requestUpdate());
  readonly #acts = new ActQueue(() => ({ hand: this.hand, reach: this.reach }), {
    begin: (at, kind) => this.marks?.begin(at, kind) ?? (() => undefined),
  });
  readonly #steering = new Steering(this.#getHand, this.#acts, (located, at) => (this.list = { located, at }));
  readonly #typing = new Typing(this.#acts, () => this.lastAt ?? { x: 0, y: 0 });
  #away: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('blur', this.handleAway);
    window.addEventListener('focus', this.handleBack);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('blur', this.handleAway);
    window.removeEventListener('focus', this.handleBack);
    this.handleBack();
    this.#letGo();
    this.hand?.control(false);
  }

  /** Puts the keyboard onto the customer's page. */
  override focus() {
    this.keys?.focus({ preventScroll: true });
  }

  /** Takes away what the agent drew, here and there. */
  wipe(): void {
    this.#drawing.wipe();
  }

  /** The page is another one: what was drawn went with it. */
  forget(): void {
    this.#drawing.forget();
    this.list = undefined;
  }

  /** The picture was scrolled. */
  follow(): void {
    if (this.#drawing.strokes.length > 0) this.requestUpdate();
  }

  /** Says something in the middle of the picture. */
  say(text: string): void {
    this.marks?.say(text, this.#middle());
  }

  override render() {
    return html`
      ${this.renderInk()}
      <div class="own" aria-hidden="true" ?hidden=${!this.own || this.tool === 'look'}>
        <span>${t('you')}</span>
      </div>
      <div
        class="field"
        ?hidden=${this.tool === 'look'}
        @pointerdown=${this.handleDown}
        @pointermove=${this.handleMove}
        @pointerup=${this.handleUp}
        @pointercancel=${this.handleCancel}
        @pointerleave=${this.handleLeave}
        @wheel=${this.handleWheel}
        @contextmenu=${(event: Event) => event.preventDefault()}
      ></div>
      ${this.tool === 'control' ? this.renderKeys() : nothing}
      <casement-act-marks .name=${this.name} .scale=${this.scale}></casement-act-marks>
      ${this.list ? this.renderList(this.list.located, this.list.at) : nothing}
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('tool')) return;
    this.list = undefined;
    this.#letGo();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('tool')) this.hand?.control(this.tool === 'control');
    this.#put('.own', this.own);
    this.#put('textarea', this.lastAt);
    const list = this.renderRoot.querySelector<HTMLElement>('casement-option-list');
    if (list && this.list) Object.assign(list.style, besides(this.list.at, this));
  }

  private renderInk() {
    const { x, y } = this.hand?.scrolled ?? { x: 0, y: 0 };
    return html`
      <svg class="ink" aria-hidden="true">
        <g transform="scale(${this.scale}) translate(${-x} ${-y})">
          ${this.#drawing.strokes.map(
            (points) => svg`<polyline points=${(points.length > 2 ? points : [...points, ...points]).join(' ')} />`,
          )}
        </g>
      </svg>
    `;
  }

  private renderKeys() {
    return html`
      <textarea
        aria-label=${t('keyboard', { name: this.name })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        @keydown=${this.handleKeydown}
        @keyup=${(event: Event) => event.stopPropagation()}
        @beforeinput=${this.handleBeforeInput}
        @input=${this.handleInput}
        @compositionend=${this.take}
      ></textarea>
    `;
  }

  private renderList({ options, chosen, node, epoch }: Located, at: Place) {
    return html`
      <casement-option-list
        .options=${options}
        .chosen=${chosen}
        @casement-choose=${({ option }: ChooseEvent) => {
          if (this.list?.at !== at) return;
          this.list = undefined;
          this.focus();
          if (option === undefined || option === chosen) return;
          this.#acts.do('choose', at, () => ({ action: { kind: 'choose', node, option }, epoch }));
        }}
      ></casement-option-list>
    `;
  }

  private handleDown(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const at = this.#placeOf(event);
    this.lastAt = at;
    if (this.tool === 'draw') this.#drawing.down(at);
    if (this.tool === 'control') {
      this.focus();
      this.#steering.down(at, event.pointerType === 'touch');
    }
  }

  private handleMove(event: PointerEvent) {
    if (!event.isPrimary) return;
    const at = this.#placeOf(event);
    this.own = at;
    if (this.#drawing.isDown) {
      const all = event.getCoalescedEvents();
      this.#drawing.move((all.length > 0 ? all : [event]).map((one) => this.#placeOf(one)));
      return;
    }
    this.#pointing.move(at);
    if (this.tool === 'control') this.#steering.move(at);
  }

  private handleUp(event: PointerEvent) {
    this.#drawing.up();
    if (this.tool === 'control') this.#steering.up(this.#placeOf(event));
    if (event.pointerType !== 'mouse') this.handleLeave();
  }

  private handleCancel() {
    this.#drawing.up();
    this.#steering.cancel();
  }

  private handleLeave() {
    this.own = undefined;
    this.#pointing.leave();
  }

  private handleWheel(event: WheelEvent) {
    if (this.tool !== 'control' || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const unit = [1 / this.scale, LINE, this.windowHeight][event.deltaMode] ?? 1;
    this.#steering.turn(this.#placeOf(event), event.deltaX * unit, event.deltaY * unit);
  }

  private handleKeydown(event: KeyboardEvent) {
    if (CONSOLE_KEYS.has(event.key)) return;
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.dispatchEvent(new ToolEvent('look'));
    else if (!this.#typing.press(event)) return;
    event.preventDefault();
  }

  /** The field is always empty: there is nothing to undo in it. */
  private handleBeforeInput(event: InputEvent) {
    if (event.inputType.startsWith('history')) event.preventDefault();
  }

  private handleInput(event: InputEvent) {
    if (!event.isComposing) this.take();
  }

  private take() {
    const { keys } = this;
    if (!keys || keys.value === '') return;
    const { value } = keys;
    keys.value = '';
    this.#typing.write(value);
  }

  private readonly handleAway = () => {
    if (this.tool === 'control') this.#away = setTimeout(() => this.dispatchEvent(new ToolEvent('look')), AWAY_MS);
  };

  private readonly handleBack = () => clearTimeout(this.#away);

  #put(selector: string, at: Place | undefined): void {
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    if (element && at) element.style.translate = `${at.x * this.scale}px ${at.y * this.scale}px`;
  }

  #letGo(): void {
    this.#pointing.leave();
    this.#drawing.up();
    this.#steering.cancel();
    this.#typing.flush();
  }

  #placeOf({ clientX, clientY }: MouseEvent): Place {
    const { left, top } = this.getBoundingClientRect();
    return { x: (clientX - left) / this.scale, y: (clientY - top) / this.scale };
  }

  #middle(): Place {
    return { x: this.clientWidth / 2 / this.scale, y: this.clientHeight / 2 / this.scale };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-hand-layer': HandLayer;
  }
}

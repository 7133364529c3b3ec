import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Action, Outcome } from '#shared/protocol/control.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { ActShow } from './act-queue.ts';
import type { Place } from './agent-hand.ts';
import { besides } from './besides.ts';
import { outcomeText } from './outcome-text.ts';

/** An act that takes longer than this is shown as under way; in ms. */
const PENDING_MS = 150;
/** How long it stays to be read why nothing happened; in ms. */
const READ_MS = 4500;
const POINTED: ReadonlySet<Action['kind']> = new Set(['click', 'drag', 'choose']);

/** What becomes of the agent's acts, at the place of each: under way, done, or why nothing happened. */
@customElement('casement-act-marks')
export class ActMarks extends LitElement implements ActShow {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        direction: ltr;
        overflow: hidden;
        pointer-events: none;
      }
      .pending,
      .ripple {
        position: absolute;
        inset-block-start: -10px;
        inset-inline-start: -10px;
        inline-size: 20px;
        block-size: 20px;
        border: 2px solid #b93d0b;
        border-radius: 50%;
      }
      .pending {
        border-inline-end-color: transparent;
        animation: turn 800ms linear infinite;
      }
      .said {
        position: absolute;
        max-inline-size: min(240px, 100%);
        padding: 4px 8px;
        border-radius: var(--casement-radius-m);
        background: #1b262f;
        color: #fff;
        font-size: var(--casement-text-12);
        overflow-wrap: anywhere;
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .pending {
          animation: none;
        }
      }
    `,
  ];

  /** Whose page it is. */
  @property() name = '';
  /** Pixels of ours for one of the customer's. */
  @property({ type: Number }) scale = 1;

  @state() private said: { readonly text: string; readonly at: Place } | undefined;
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#forget);
  }

  begin(at: Place, kind: Action['kind']): (outcome: Outcome) => void {
    let mark: HTMLElement | undefined;
    const timer = setTimeout(() => (mark = this.#mark('pending', at)), PENDING_MS);
    return (outcome) => {
      clearTimeout(timer);
      mark?.remove();
      if (outcome !== 'done') this.say(outcomeText(outcome, this.name), at);
      else if (POINTED.has(kind)) this.#ripple(at);
    };
  }

  /** Puts a sentence at a place, in pixels of the customer's window; it replaces the one before. */
  say(text: string, at: Place): void {
    this.said = { text, at };
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => (this.said = undefined), READ_MS);
  }

  override render() {
    const text = this.said?.text ?? '';
    return html`
      <p class="said" aria-hidden="true" ?hidden=${text === ''}><bdi>${text}</bdi></p>
      <p class="sr" role="status">${text}</p>
    `;
  }

  /** On that side of the place where there is more room. */
  protected override updated() {
    const said = this.renderRoot.querySelector<HTMLElement>('.said');
    if (said && this.said) Object.assign(said.style, besides(this.said.at, this));
  }

  #mark(kind: 'pending' | 'ripple', { x, y }: Place): HTMLElement {
    const mark = document.createElement('i');
    mark.className = kind;
    mark.style.translate = `${x * this.scale}px ${y * this.scale}px`;
    this.renderRoot.append(mark);
    return mark;
  }

  #ripple(at: Place): void {
    const ripple = this.#mark('ripple', at);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const frames = [
      { opacity: 0.9, scale: isStill ? 1 : 0.3 },
      { opacity: 0, scale: isStill ? 1 : 1.6 },
    ];
    void ripple.animate(frames, { duration: 450, easing: 'ease-out' }).finished.finally(() => ripple.remove());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-act-marks': ActMarks;
  }
}

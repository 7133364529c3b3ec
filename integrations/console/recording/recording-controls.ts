import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { iconPause } from './icons/pause.ts';
import { iconPlay } from './icons/play.ts';
import type { Moment, MomentKind } from './moment.ts';
import { SPEEDS, type Playback } from './playback.ts';
import { recordingControlsStyles } from './recording-controls-styles.ts';
import { t } from './words.ts';

const STEP_MS = 5_000;
const LEAP_MS = 10_000;
const PAGE_MS = 60_000;
/** More marks than this cannot be told apart. */
const MOST_MARKS = 300;
const KINDS: readonly MomentKind[] = ['chat', 'consent', 'click', 'error'];

const kindText: Readonly<Record<MomentKind, () => string>> = {
  chat: () => t('markChat'),
  consent: () => t('markConsent'),
  click: () => t('markClick'),
  error: () => t('markError'),
};

/** Play, speed and the time line. Its keys: arrows by 5 s, page keys by a minute, Home, End; space plays and pauses. */
@customElement('casement-recording-controls')
export class RecordingControls extends LitElement {
  static override styles = [baseStyles, recordingControlsStyles];

  @property({ attribute: false }) playback: Playback | undefined;
  @property({ attribute: false }) moments: readonly Moment[] = [];

  /** Said to those who do not see the time line, and never while it only plays on. */
  @state() private said = '';

  constructor() {
    super();
    watchLocale(this);
  }

  /** Puts the focus on the button that plays. */
  override focus() {
    this.renderRoot.querySelector('casement-button')?.focus();
  }

  override render() {
    const { playback } = this;
    if (!playback) return null;
    const [at, total] = [formatDuration(playback.offset), formatDuration(playback.time.total)];
    return html`
      <div role="group" aria-label=${t('controls')} @keydown=${this.handleKeydown}>
        <div class="line">
          ${this.renderMarks(playback)}
          <input
            type="range"
            min="0"
            max=${Math.max(1, Math.round(playback.time.total))}
            .value=${String(Math.round(playback.offset))}
            aria-label=${t('position')}
            aria-valuetext=${t('positionOf', { at, total })}
            @input=${this.handleInput}
          />
        </div>
        <div class="row">
          <casement-button small .icon=${playback.isPlaying ? iconPause : iconPlay} @click=${this.handlePlay}>
            ${playback.isPlaying ? t('pause') : t('play')}
          </casement-button>
          <casement-button small variant="quiet" label=${t('back')} @click=${() => this.leap(-LEAP_MS)}>
            <bdi dir="ltr">−10</bdi>
          </casement-button>
          <casement-button small variant="quiet" label=${t('forth')} @click=${() => this.leap(LEAP_MS)}>
            <bdi dir="ltr">+10</bdi>
          </casement-button>
          <bdi class="time" dir="ltr" aria-hidden="true">${at} / ${total}</bdi>
          ${this.renderSpeed(playback)}
          <label>
            <input type="checkbox" .checked=${playback.skipsIdle} @change=${this.handleIdle} />
            ${t('skipIdle')}
          </label>
        </div>
        ${this.renderLegend()}
        <p class="sr" role="status">${this.said}</p>
      </div>
    `;
  }

  /** Through the object model: the page's policy forbids styles in markup. */
  protected override updated() {
    for (const mark of this.renderRoot.querySelectorAll<HTMLElement>('.mark'))
      mark.style.insetInlineStart = mark.dataset.place ?? '0';
  }

  private renderSpeed(playback: Playback) {
    return html`
      <label>
        ${t('speed')}
        <select @change=${this.handleSpeed}>
          ${SPEEDS.map(
            (speed) => html`
              <option value=${speed} ?selected=${speed === playback.speed}>${t('times', { count: speed })}</option>
            `,
          )}
        </select>
      </label>
    `;
  }

  private renderMarks({ time }: Playback) {
    const seen = new Set<string>();
    return this.moments.slice(0, MOST_MARKS).map(({ at, kind }) => {
      const place = `${((100 * time.toOffset(at)) / Math.max(1, time.total)).toFixed(1)}%`;
      if (seen.has(`${kind}${place}`)) return null;
      seen.add(`${kind}${place}`);
      return html`
        <i class="mark ${kind}" data-place=${place}></i>
      `;
    });
  }

  private renderLegend() {
    const kinds = KINDS.filter((kind) => this.moments.some((moment) => moment.kind === kind));
    return html`
      <ul class="legend">
        ${kinds.map(
          (kind) => html`
            <li class=${kind}>
              <i></i>
              <span>${kindText[kind]()}</span>
            </li>
          `,
        )}
      </ul>
    `;
  }

  private handlePlay() {
    const { playback } = this;
    if (playback?.isPlaying) playback.pause();
    else playback?.play();
  }

  private handleInput({ target }: Event) {
    this.go(Number((target as HTMLInputElement).value));
  }

  private handleSpeed({ target }: Event) {
    if (this.playback) this.playback.speed = Number((target as HTMLSelectElement).value);
    this.requestUpdate();
  }

  private handleIdle({ target }: Event) {
    if (this.playback) this.playback.skipsIdle = (target as HTMLInputElement).checked;
    this.requestUpdate();
  }

  private leap(by: number) {
    this.go((this.playback?.offset ?? 0) + by);
  }

  private go(offset: number) {
    this.playback?.seek(offset);
    this.said = t('at', { at: formatDuration(this.playback?.offset ?? 0) });
  }

  private handleKeydown(event: KeyboardEvent) {
    const isOnLine = event.composedPath()[0] instanceof HTMLInputElement;
    if (!isOnLine || (event.target as HTMLInputElement).type !== 'range') return;
    const isRightToLeft = this.matches(':dir(rtl)');
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: isRightToLeft ? -STEP_MS : STEP_MS,
      ArrowLeft: isRightToLeft ? STEP_MS : -STEP_MS,
      ArrowUp: STEP_MS,
      ArrowDown: -STEP_MS,
      PageUp: PAGE_MS,
      PageDown: -PAGE_MS,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (step === undefined) this.handlePlay();
    else this.leap(step);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-controls': RecordingControls;
  }
}

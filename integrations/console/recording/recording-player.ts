import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { RecordingManifest } from '#shared/protocol/recording.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import '#shared/ui/dialog.ts';
import { formatDay } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { momentsIn, type Moment } from './moment.ts';
import { Playback } from './playback.ts';
import './recording-controls.ts';
import './recording-picture.ts';
import { recordingPlayerStyles } from './recording-player-styles.ts';
import { RecordingSource, type RecordingHome } from './recording-source.ts';
import './recording-transcript.ts';
import type { SeekEvent } from './seek-event.ts';
import { t } from './words.ts';

type State = 'loading' | 'empty' | 'forbidden' | 'failed' | 'ready' | 'removed';

const stateText: Readonly<Record<Exclude<State, 'ready'>, () => string>> = {
  loading: () => t('loading'),
  empty: () => t('empty'),
  forbidden: () => t('forbidden'),
  failed: () => t('failed'),
  removed: () => t('removed'),
};

/** A recording of a session's page with what was said meanwhile, from the moment it is in the page. */
@customElement('casement-recording-player')
export class RecordingPlayer extends LitElement {
  static override styles = [baseStyles, recordingPlayerStyles];

  /** These are set once. */
  @property({ attribute: false }) home: RecordingHome | undefined;
  @property() sessionId = '';
  @property() name = '';
  @property() watermark = '';
  /** The log as it is read, and what it was made from. */
  @property({ attribute: false }) items: readonly ChatItem[] = [];
  @property({ attribute: false }) commits: readonly Commit[] = [];
  /** A manager may delete it. */
  @property({ type: Boolean }) canRemove = false;

  @state() private step: State = 'loading';
  @state() private manifest: RecordingManifest | undefined;
  @state() private isAsking = false;
  @state() private clicks: readonly Moment[] = [];
  #source: RecordingSource | undefined;
  #playback: Playback | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#playback?.close();
    this.#playback = undefined;
  }

  override render() {
    const { step, manifest } = this;
    const playback = this.#playback;
    if (step !== 'ready' || !manifest || !playback) return this.renderState(step === 'ready' ? 'loading' : step);
    return html`
      <div class="all">
        <div class="body">
          <div class="stage">
            <casement-recording-picture
              .playback=${playback}
              .home=${this.home}
              .sessionId=${this.sessionId}
              .name=${this.name}
              .watermark=${this.watermark}
              @casement-recorded-click=${this.handleClick}
            ></casement-recording-picture>
            <p class="sr" role="status">${playback.isBuffering ? t('buffering') : nothing}</p>
            <casement-recording-controls
              .playback=${playback}
              .moments=${this.momentsOf(playback)}
            ></casement-recording-controls>
          </div>
          <casement-recording-transcript
            .items=${this.itemsOf(playback)}
            .time=${playback.time}
            .at=${playback.at}
            @casement-seek=${this.handleSeek}
          ></casement-recording-transcript>
        </div>
        ${this.renderFoot(manifest)}
      </div>
    `;
  }

  private renderState(step: Exclude<State, 'ready'>) {
    return html`
      <div class="all">
        <div class="state" role="status" aria-busy=${step === 'loading' ? 'true' : 'false'}>
          <p>${stateText[step]()}</p>
          ${
            step === 'failed'
              ? html`
                  <casement-button small @click=${() => this.load()}>${t('again')}</casement-button>
                `
              : nothing
          }
        </div>
      </div>
    `;
  }

  private renderFoot({ expiresAt, isOn }: RecordingManifest) {
    const date = expiresAt === null ? '' : formatDay(expiresAt, Date.now());
    return html`
      <div class="foot">
        <span>${isOn ? t('running') : t('expires', { date })}</span>
        ${
          this.canRemove && !isOn
            ? html`
                <casement-button small variant="quiet" @click=${() => (this.isAsking = true)}>
                  ${t('remove')}
                </casement-button>
              `
            : nothing
        }
      </div>
      <casement-dialog
        danger
        ?open=${this.isAsking}
        heading=${t('removeTitle')}
        confirmLabel=${t('remove')}
        cancelLabel=${t('keep')}
        @casement-close=${() => (this.isAsking = false)}
        @casement-confirm=${this.handleRemove}
      >
        ${t('removeText')}
      </casement-dialog>
    `;
  }

  /** What was said while nothing was recorded belongs to no place of it. */
  private itemsOf({ time }: Playback): readonly ChatItem[] {
    return this.items.filter(({ at }) => this.isInside(at, time));
  }

  private momentsOf({ time }: Playback): readonly Moment[] {
    return [...momentsIn(this.commits), ...this.clicks].filter(({ at }) => this.isInside(at, time));
  }

  private isInside(at: number, time: Playback['time']): boolean {
    return Math.abs(time.toTime(time.toOffset(at)) - at) <= 1500;
  }

  private async load() {
    const { home, sessionId } = this;
    if (!home) return;
    this.step = 'loading';
    this.#source = new RecordingSource(home, sessionId);
    const read = await this.#source.manifest();
    if (!this.isConnected) return;
    if (!read.ok) {
      this.step = read.error.code === 'not-found' || read.error.code === 'not-allowed' ? 'forbidden' : 'failed';
      return;
    }
    this.manifest = read.value;
    this.step = read.value.keyframes.length === 0 ? 'empty' : 'ready';
    if (this.step === 'ready') this.begin(read.value, this.#source);
  }

  private begin(manifest: RecordingManifest, source: RecordingSource) {
    this.#playback?.close();
    this.#playback = new Playback(manifest, source);
    this.#playback.subscribe(() => this.follow());
  }

  private follow() {
    const controls = this.renderRoot.querySelector('casement-recording-controls');
    controls?.requestUpdate();
    // Read on while it plays, and it has expired or its token has lapsed.
    if (this.#playback?.failure) {
      this.#playback.pause();
      this.step = 'failed';
    }
    this.requestUpdate();
  }

  private handleSeek({ offset }: SeekEvent) {
    this.#playback?.seek(offset);
  }

  private handleClick() {
    const at = this.#playback?.at;
    if (at === undefined || this.clicks.some((click) => Math.abs(click.at - at) < 500)) return;
    this.clicks = [...this.clicks, { at, kind: 'click' }];
  }

  private async handleRemove() {
    this.isAsking = false;
    const removed = await this.#source?.remove();
    this.#playback?.close();
    this.step = removed?.ok ? 'removed' : 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-player': RecordingPlayer;
  }
}

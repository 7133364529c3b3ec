import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconPopout } from '#shared/ui/icons/popout.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { spinnerStyles } from '#shared/ui/spinner-styles.ts';
import { PopOutEvent } from './pop-out-event.ts';
import type { StagePicture } from './screen-watch.ts';
import { stageStyles } from './stage-styles.ts';
import { t } from './words.ts';

/**
 * The customer's screen as live video. It is not masked, and the stage says so.
 *
 * @fires casement-pop-out - The agent wants it larger.
 */
@customElement('casement-stage')
export class Stage extends LitElement {
  static override styles = [baseStyles, spinnerStyles, stageStyles];

  /** Who shares. */
  @property() name = '';
  @property({ type: Boolean }) isSharing = false;
  /** Instead of "Nothing is shared". */
  @property() idleText = '';
  @property({ attribute: false }) shown: StagePicture = { state: 'idle' };
  @property({ type: Boolean }) canPopOut = false;

  @query('video') private readonly video!: HTMLVideoElement | null;
  #attached: { viewer: StagePicture['viewer']; video: HTMLVideoElement | null } | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#attached?.viewer?.detach();
    this.#attached = undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override render() {
    if (!this.isSharing)
      return html`
        <p class="idle">${this.idleText || t('stageIdle')}</p>
      `;
    const message = this.messageText();
    return html`
      <div class="frame">
        <div class="picture">
          <video autoplay muted playsinline aria-label=${t('video', { name: this.name })}></video>
          <p class="message" ?hidden=${message === ''} role="status">
            ${
              message === '' || this.shown.state === 'failed'
                ? nothing
                : html`
                    <span class="spinner"></span>
                  `
            }${message}
          </p>
        </div>
        <div class="bar">
          <p>
            <b>${t('notMaskedTitle')}</b>
            ${t('notMaskedText')}
          </p>
          ${this.renderStats()}
          ${
            this.canPopOut
              ? html`
                  <casement-button small .icon=${iconPopout} @click=${() => this.dispatchEvent(new PopOutEvent())}>
                    ${t('openWide')}
                  </casement-button>
                `
              : nothing
          }
        </div>
      </div>
    `;
  }

  protected override updated() {
    const { viewer } = this.shown;
    const video = this.video;
    if (viewer === this.#attached?.viewer && video === this.#attached?.video) return;
    this.#attached?.viewer?.detach();
    if (viewer && video) viewer.attach(video);
    this.#attached = { viewer, video };
  }

  private renderStats() {
    const { picture } = this.shown;
    if (!picture) return nothing;
    const { width, height, framesPerSecond } = picture;
    return html`
      <span class="stats">
        ${t('stageStats', { width: String(width), height: String(height), rate: Math.round(framesPerSecond) })}
      </span>
    `;
  }

  private messageText(): string {
    switch (this.shown.state) {
      case 'idle':
      case 'connecting':
        return t('stageConnecting');
      case 'waiting':
        return t('stageWaiting');
      case 'live':
        return '';
      case 'stale':
        return t('stageStale', { name: this.name });
      case 'reconnecting':
        return t('stageReconnecting');
      case 'failed':
        return t('stageFailed');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-stage': Stage;
  }
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '../failure-notice.ts';
import { FocusKeeper } from '../focus-keeper.ts';
import { ScreenWatch } from '../screen-watch.ts';
import { watchScreenText } from './watch-screen-text.ts';
import { t } from './words.ts';

/**
 * The whole screen of who is watched, where they share it: what became of the question, then the picture in place of
 * what stands inside (row I10).
 *
 * @slot - The console, shown for as long as there is no picture of the screen.
 */
@customElement('casement-watch-screen')
export class WatchScreen extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      .bar {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        padding: 0 12px 12px;
      }
      p {
        flex: 1 1 160px;
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      .picture {
        flex: 1;
        min-block-size: 120px;
        border-block-start: 2px solid var(--casement-live-fill);
        background: #10181f;
        forced-color-adjust: none;
      }
      /* Not without a box: a picture that nobody draws has no first frame. */
      .waits {
        position: absolute;
        inset: 0;
        visibility: hidden;
        pointer-events: none;
      }
      video {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: contain;
      }
    `,
  ];

  /** Who is watched. */
  @property() agentName = '';
  @property() monitorId = '';
  @property({ attribute: false }) relay: RelayConnection | undefined;
  @property({ attribute: false }) screen: MonitorScreen = { state: 'off' };
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  @state() private isAsking = false;
  @state() private failure: Failure | undefined;
  @query('video') private readonly video!: HTMLVideoElement | null;
  private readonly watch = new ScreenWatch(this);
  private readonly clock = new Clock(this);

  constructor() {
    super();
    watchLocale(this);
    new FocusKeeper(this, () => this.renderRoot.querySelector('p')?.focus());
  }

  override render() {
    const { screen, failure } = this;
    if (screen.state === 'off')
      return html`
        <slot></slot>
      `;
    const isShown = this.hasPicture;
    return html`
      <div class="bar">
        <p role="status" tabindex="-1">${watchScreenText(screen, this.agentName, this.watch.shown.state)}</p>
        ${screen.state === 'refused' || screen.state === 'ended' ? this.renderAsk(screen.askAgainAt) : nothing}
      </div>
      <casement-failure-notice .failure=${failure}></casement-failure-notice>
      <div class=${isShown ? 'picture' : 'picture waits'}>
        <video autoplay muted playsinline aria-label=${t('screenOf', { agent: this.agentName })}></video>
      </div>
      <slot ?hidden=${isShown}></slot>
    `;
  }

  protected override willUpdate() {
    const isShared = this.screen.state === 'agreed' || this.screen.state === 'live';
    if (isShared && this.relay) this.watch.followMonitor(this.monitorId, this.relay);
    else this.watch.close();
  }

  protected override updated() {
    if (this.video) this.watch.shown.viewer?.attach(this.video);
  }

  /** A picture that has stopped for a moment is better than none; without any the console is shown. */
  private get hasPicture(): boolean {
    const { state: now, picture } = this.watch.shown;
    return now === 'live' || now === 'stale' || (now === 'reconnecting' && picture !== undefined);
  }

  private renderAsk(askAgainAt: number) {
    const waitMs = askAgainAt - (this.clock.now + this.offset);
    return html`
      <casement-button
        ?busy=${this.isAsking}
        ?disabled=${waitMs > 0}
        reason=${t('askAgainIn', { time: formatDuration(waitMs + 999) })}
        @click=${this.handleAsk}
      >
        ${t('askAgain')}
      </casement-button>
    `;
  }

  private async handleAsk() {
    this.isAsking = true;
    const asked = await this.relay?.request('monitor:ask', { monitorId: this.monitorId });
    this.isAsking = false;
    this.failure = asked && !asked.ok ? asked.error : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-watch-screen': WatchScreen;
  }
}

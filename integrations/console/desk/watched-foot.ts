import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import { canCaptureScreen } from '#shared/media/screen-capture.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { DismissEvent } from '#shared/ui/dismiss-event.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { FocusKeeper } from '../focus-keeper.ts';
import { ScreenSharing } from '../mirror/screen-sharing.ts';
import '../people/monitor-chip.ts';
import type { ScreenAnswerEvent } from '../people/screen-answer-event.ts';
import '../people/watched-screen.ts';
import { watchedScreenTitle, type ScreenWatcher } from '../people/watched-screen-text.ts';
import type { DeskState } from './desk-port.ts';

/**
 * At the foot of the agent's desk: the chip that says who watches, and below it the question for the whole screen.
 * Shares that screen as well, until the last watcher is gone or the page is.
 *
 * @fires casement-dismiss - The last question was answered here: the focus needs another place.
 */
@customElement('casement-watched-foot')
export class WatchedFoot extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        display: block;
        flex: none;
      }
      .cards {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        justify-content: flex-end;
        max-block-size: min(50vh, 320px);
        overflow: auto;
      }
      .some {
        padding: 12px;
      }
      /* Above the cards, whatever their height. */
      casement-monitor {
        --casement-monitor-end: calc(100% + 12px);
      }
    `,
  ];

  @property({ attribute: false }) watchedBy: DeskState['watchedBy'] = [];
  @property({ attribute: false }) relay: RelayConnection | undefined;
  /** A session in view says by itself who watches. */
  @property({ type: Boolean }) hasChip = false;

  private readonly sharing = new ScreenSharing(this);

  constructor() {
    super();
    watchLocale(this);
    new FocusKeeper(this, () => {
      const card = this.renderRoot.querySelector('casement-watched-screen');
      if (card) card.focus();
      else this.dispatchEvent(new DismissEvent());
    });
  }

  override render() {
    const watchers = this.watchedBy.map(({ monitorId, watcher, reason, screen }) => {
      return { monitorId, name: watcher.name, reason, screen };
    });
    const shown = watchers.filter((one) => watchedScreenTitle(one, undefined) !== '');
    return html`
      ${
        this.hasChip
          ? html`
              <casement-monitor .watches=${watchers}></casement-monitor>
            `
          : nothing
      }
      <p class="sr" role="status">
        ${shown.map((one) => `${watchedScreenTitle(one, this.sharing.of(one.monitorId))}. `)}
      </p>
      <div class=${shown.length > 0 ? 'cards some' : 'cards'} @casement-screen-answer=${this.handleAnswer}>
        ${repeat(
          shown,
          ({ monitorId }) => monitorId,
          (one) => this.renderCard(one),
        )}
      </div>
    `;
  }

  protected override willUpdate() {
    this.sharing.follow(this.relay, this.watchedBy);
  }

  private renderCard(watcher: ScreenWatcher) {
    const { monitorId } = watcher;
    return html`
      <casement-watched-screen
        .watcher=${watcher}
        .own=${this.sharing.of(monitorId)}
        .failure=${this.sharing.failureOf(monitorId)}
        ?isPicking=${this.sharing.picking === monitorId}
        ?canCapture=${canCaptureScreen()}
      ></casement-watched-screen>
    `;
  }

  private handleAnswer(event: ScreenAnswerEvent) {
    event.stopPropagation();
    const { monitorId, answer } = event;
    if (answer === 'share') void this.sharing.share(monitorId);
    else if (answer === 'refuse') this.sharing.refuse(monitorId);
    else this.sharing.hide(monitorId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-watched-foot': WatchedFoot;
  }
}

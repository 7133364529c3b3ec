import { LitElement, html, nothing } from 'lit';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconChat } from '#shared/ui/icons/chat.ts';
import { liveDotStyles } from '#shared/ui/live-dot-styles.ts';
import { launcherStyles } from './launcher-styles.ts';
import type { WidgetStatus } from './status-event.ts';
import { stopButtonStyles } from './stop-button-styles.ts';
import { en } from './words/en.ts';

/**
 * The round button on somebody's page, and the live bar above it while the panel is closed and something is shared.
 * It makes do without tokens and translator: a page pays for those only when somebody wants help.
 *
 * @fires casement-toggle - The button was pressed.
 * @fires casement-wish - The pointer or the focus came near: the panel may be fetched.
 * @fires casement-stop - STOP SHARING was pressed.
 */
export class Launcher extends LitElement {
  static override styles = [launcherStyles, stopButtonStyles, liveDotStyles];

  // No decorators in this stage: what they bring along would be a tenth of it.
  static override properties = {
    expanded: { type: Boolean, reflect: true },
    status: { attribute: false },
    words: { attribute: false },
    hasFailed: { attribute: false },
  };

  declare expanded: boolean;
  declare status: WidgetStatus;
  declare words: typeof en;
  /** The panel could not be fetched. */
  declare hasFailed: boolean;

  constructor() {
    super();
    Object.assign(this, { expanded: false, status: { unread: 0, live: '' }, words: en });
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  }

  override render() {
    const { words, status, hasFailed } = this;
    const count = status.unread;
    const news = (count === 1 ? words.unreadOne : words.unread).replace('{count}', String(count));
    return html`
      ${status.live ? this.renderLive(status.live) : nothing}
      <p class=${hasFailed ? 'failed' : 'sr'} role="status">${hasFailed ? words.helpFailed : nothing}</p>
      <button
        type="button"
        class="launcher"
        aria-expanded=${this.expanded ? 'true' : 'false'}
        aria-label=${this.nameFor(news)}
        @click=${() => this.tell('toggle')}
        @pointerenter=${() => this.tell('wish')}
        @focus=${() => this.tell('wish')}
      >
        ${iconSvg(iconChat)}${
          count > 0
            ? html`
                <span class="count" aria-hidden="true">${count}</span>
              `
            : nothing
        }
      </button>
      <span class="sr" role="status">${count > 0 ? news : nothing}</span>
    `;
  }

  private renderLive(live: string) {
    return html`
      <div class="live" role="region" aria-label=${live}>
        <i class="live-dot" aria-hidden="true"></i>
        <p>${live}</p>
        <button type="button" class="stop" @click=${() => this.tell('stop')}>${this.words.stopSharing}</button>
      </div>
    `;
  }

  private nameFor(news: string): string {
    if (this.expanded) return this.words.closeHelp;
    return this.status.unread > 0 ? news : this.words.openHelp;
  }

  private tell(what: 'toggle' | 'wish' | 'stop') {
    this.dispatchEvent(new Event(`casement-${what}`));
  }
}

customElements.define('casement-launcher', Launcher);

declare global {
  interface HTMLElementTagNameMap {
    'casement-launcher': Launcher;
  }
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/icon-button.ts';
import { iconPopout } from '#shared/ui/icons/popout.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/presence.ts';
import { PopOutEvent } from './pop-out-event.ts';
import { t } from './words.ts';

/**
 * The top of the console: who works here, whether the relay is reached, and the wide window.
 *
 * @slot status - Whether new sessions are offered; with `hasStatus` in place of the name and the connection.
 * @slot - What the console shows, after the name.
 * @slot end - Buttons at the end.
 * @slot last - What stands after the button of the wide window.
 * @fires casement-pop-out - The wide window is wanted.
 */
@customElement('casement-console-bar')
export class ConsoleBar extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        padding-inline: 12px 6px;
        border-block-end: 1px solid var(--casement-line);
      }
      [role='status'],
      .grow {
        margin-inline-start: auto;
      }
      .who {
        min-inline-size: 0;
        overflow: hidden;
        font-weight: var(--casement-weight-medium);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @container (height < 480px) {
        header {
          min-block-size: 32px;
        }
      }
    `,
  ];

  @property() agentName = '';
  @property({ attribute: false }) connection: RelayConnection['state'] = 'connecting';
  /** There is an element in the slot `status`. */
  @property({ type: Boolean }) hasStatus = false;
  /** Shows the button of the wide window. */
  @property({ type: Boolean }) hasPopOut = false;
  /** There is a session to show in it. */
  @property({ type: Boolean }) canPopOut = false;
  /** What the wide window would show, when that is not the session. */
  @property() popOutLabel = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <header>
        <h1 class="sr">${t('console')}</h1>
        ${this.hasStatus ? this.renderStatus() : this.renderConnection()}
        <slot name="end"></slot>
        ${
          this.hasPopOut
            ? html`
                <casement-icon-button
                  .icon=${iconPopout}
                  label=${this.popOutLabel || t('openWideWindow')}
                  ?disabled=${!this.canPopOut}
                  reason=${t('openWideNone')}
                  @click=${() => this.dispatchEvent(new PopOutEvent())}
                ></casement-icon-button>
              `
            : nothing
        }
        <slot name="last"></slot>
      </header>
    `;
  }

  private renderStatus() {
    return html`
      <slot name="status"></slot>
      <slot></slot>
      <span class="grow"></span>
    `;
  }

  private renderConnection() {
    return html`
      <span class="who"><bdi>${this.agentName}</bdi></span>
      <slot></slot>
      <span role="status">
        <casement-presence
          state=${this.connection === 'online' ? 'available' : 'offline'}
          label=${this.connectionText}
        ></casement-presence>
      </span>
    `;
  }

  private get connectionText() {
    switch (this.connection) {
      case 'online':
        return t('connected');
      case 'connecting':
        return t('connecting');
      case 'offline':
        return t('reconnecting');
      case 'refused':
        return t('signedOut');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-console-bar': ConsoleBar;
  }
}

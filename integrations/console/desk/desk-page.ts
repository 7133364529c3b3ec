import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskClient } from '#shared/client/desk-client.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import type { ConsoleBoot } from '../console-boot.ts';
import './desk-home.ts';
import type { HostAdapter } from '../host-adapter.ts';
import { WideWindow } from '../wide-window.ts';
import { t } from './words.ts';

/** The queues in the help desk's own navigation. Knows no help desk: `host` speaks to the one around it. */
@customElement('casement-desk-page')
export class DeskPage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        block-size: 100%;
      }
      casement-desk-home {
        flex: 1;
        min-block-size: 0;
      }
      casement-notice {
        flex: none;
        border-radius: 0;
      }
    `,
  ];

  /** Both are set once, before the element is added to the page. */
  @property({ attribute: false }) host!: HostAdapter;
  @property({ attribute: false }) boot!: ConsoleBoot;

  @state() private isShown = true;
  @state() private isPopupBlocked = false;
  private readonly wide = new WideWindow(this, {
    grant: () => this.grant(),
    openTicket: (ticketId) => this.openTicket(ticketId),
  });
  #connection: RelayConnection | undefined;
  #desk: DeskClient | undefined;
  #token = { token: '', expiresAt: 0 };

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    const { relayUrl, token, expiresAt } = this.boot;
    this.#token = { token, expiresAt };
    const onToken = (fresh: string, until: number) => (this.#token = { token: fresh, expiresAt: until });
    this.#connection = new RelayConnection({ relayUrl, token, expiresAt, onToken });
    this.#connection.subscribe(() => {
      this.requestUpdate();
    });
    this.#desk = new DeskClient({ connection: this.#connection });
    this.host.onGone(() => {
      this.remove();
    });
    this.host.onVisibility((isShown) => (this.isShown = isShown));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#desk?.close();
    this.#connection?.close();
    this.host.dispose();
  }

  override render() {
    return html`
      ${this.isPopupBlocked ? this.renderBlocked() : nothing}
      <casement-desk-home
        hasPopOut
        .port=${this.#desk}
        .relay=${this.#connection}
        .openTicket=${this.openTicket}
        .connection=${this.#connection?.state ?? 'connecting'}
        agentName=${this.boot.agent.name}
        ?isShown=${this.isShown}
        @casement-pop-out=${this.handlePopOut}
      ></casement-desk-home>
    `;
  }

  private readonly openTicket = (ticketId: string) => this.host.openCase(ticketId);

  private handlePopOut() {
    this.isPopupBlocked = !this.wide.open('queues');
  }

  private handleDismiss() {
    this.isPopupBlocked = false;
  }

  private grant() {
    const { relayUrl, agent, locale } = this.boot;
    return { relayUrl, agent, locale, ...this.#token };
  }

  private renderBlocked() {
    return html`
      <casement-notice tone="caution" role="alert" dismissible @casement-dismiss=${this.handleDismiss}>
        ${t('popupBlocked')}
      </casement-notice>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-desk-page': DeskPage;
  }
}

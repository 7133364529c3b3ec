import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { createLocalStore, type KeyValueStore } from '#shared/client/key-value-store.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import { FocusAreas } from '../focus-areas.ts';
import './desk-frame.ts';
import type { DeskPort } from './desk-port.ts';

/**
 * The queues as a page of their own: in the help desk's navigation, or in a window beside it.
 *
 * @slot end - Buttons at the end of the bar.
 * @fires casement-pop-out - The window of its own is wanted, when `hasPopOut`.
 */
@customElement('casement-desk-home')
export class DeskHome extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      overflow: hidden;
      container-type: size;
      background: var(--casement-surface);
    }
  `;

  /** Set before the element is added to the page. */
  @property({ attribute: false }) port: DeskPort | undefined;
  /** Answers questions of the elements inside. */
  @property({ attribute: false }) relay: RelayConnection | undefined;
  /** Opens a ticket in the help desk; rejects when it cannot. Set before the element is added to the page. */
  @property({ attribute: false }) openTicket!: (ticketId: string) => Promise<void>;
  @property({ attribute: false }) connection: RelayConnection['state'] = 'connecting';
  @property() agentName = '';
  @property({ type: Boolean }) hasPopOut = false;
  /** The agent looks at this page. */
  @property({ type: Boolean }) isShown = true;
  @property({ attribute: false }) store: KeyValueStore = createLocalStore();

  constructor() {
    super();
    new FocusAreas(this);
  }

  override render() {
    return html`
      <casement-desk-frame
        isHome
        canPopOut
        .port=${this.port}
        .relay=${this.relay}
        .openTicket=${this.openTicket}
        .connection=${this.connection}
        agentName=${this.agentName}
        ?hasPopOut=${this.hasPopOut}
        ?isShown=${this.isShown}
        .store=${this.store}
      >
        <slot name="end" slot="end"></slot>
      </casement-desk-frame>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-desk-home': DeskHome;
  }
}

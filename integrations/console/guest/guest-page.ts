import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createLocalStore } from '#shared/client/key-value-store.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { SessionController } from '#shared/client/session-controller.ts';
import type { GuestPass } from '#shared/protocol/rest.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { DraftEvent } from '#shared/ui/draft-event.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { RetryEvent } from '#shared/ui/retry-event.ts';
import type { SendEvent } from '#shared/ui/send-event.ts';
import type { CommandEvent } from '../command-event.ts';
import { consoleStyles } from '../console-styles.ts';
import { claimGuest } from './claim-guest.ts';
import { deviceSecret } from './device-secret.ts';
import './guest-entry.ts';
import type { GuestPassEvent } from './guest-pass-event.ts';
import './guest-room.ts';
import { t } from './words.ts';

/** The page of a one-time link: what it is, then the session with only what the profile allows (row H6). */
@customElement('casement-guest')
export class GuestPage extends LitElement {
  static override styles = [baseStyles, consoleStyles];

  /** All set once, before the element is added to the page. */
  @property() relayUrl = '';
  @property() link = '';

  @state() private pass: GuestPass | undefined;
  private readonly store = createLocalStore();
  private readonly session = new SessionController(this);
  #connection: RelayConnection | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.closeSession();
  }

  override render() {
    const { pass } = this;
    return html`
      <main>
        <h1 class="sr">${t('title')}</h1>
        ${pass ? this.renderRoom(pass) : this.renderEntry()}
      </main>
    `;
  }

  private renderEntry() {
    return html`
      <casement-guest-entry .claim=${this.claim} @casement-guest-pass=${this.handlePass}></casement-guest-entry>
    `;
  }

  private renderRoom(pass: GuestPass) {
    return html`
      <casement-guest-room
        .view=${this.session.view}
        .pass=${pass}
        .draft=${this.session.client?.draft ?? ''}
        @casement-command=${this.handleCommand}
        @casement-send=${this.handleSend}
        @casement-draft=${this.handleDraft}
        @casement-retry=${this.handleRetry}
        @casement-again=${this.handleAgain}
      ></casement-guest-room>
    `;
  }

  protected override updated() {
    this.session.client?.markSeen();
  }

  private readonly claim = (acceptsNda: boolean) =>
    claimGuest(this.relayUrl, { link: this.link, device: deviceSecret(this.store), acceptsNda });

  private handlePass({ pass }: GuestPassEvent) {
    this.pass = pass;
    document.title = pass.company;
    this.#connection = new RelayConnection({ relayUrl: this.relayUrl, token: pass.token });
    const { sessionId } = pass;
    this.session.follow(
      new SessionClient({ connection: this.#connection, sessionId, role: 'guest', storage: this.store }),
    );
  }

  private closeSession() {
    this.session.client?.close();
    this.session.follow(undefined);
    this.#connection?.close();
    this.#connection = undefined;
  }

  private handleCommand(event: CommandEvent) {
    event.stopPropagation();
    const { name, input } = event.command;
    event.answer = this.session.client?.run(name, input);
  }

  private handleSend(event: SendEvent) {
    if (this.session.client) this.session.client.send(event.text);
    else event.preventDefault();
  }

  private handleDraft({ text }: DraftEvent) {
    const { client } = this.session;
    if (!client) return;
    client.draft = text;
    if (text !== '') client.typing();
  }

  private handleRetry({ messageId }: RetryEvent) {
    this.session.client?.retry(messageId);
  }

  /** The same browser may use the link again, as long as it lasts. */
  private handleAgain() {
    this.closeSession();
    this.pass = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-guest': GuestPage;
  }
}

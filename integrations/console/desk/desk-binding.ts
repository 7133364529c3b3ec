import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fail, type Result } from '#shared/protocol/result.ts';
import type { QueueRow } from '#shared/protocol/desk.ts';
import type { DeskAction, DeskActionEvent } from './desk-action-event.ts';
import type { DeskPort, DeskState } from './desk-port.ts';
import { DeskAlerts } from './desk-alerts.ts';

type OpenTicket = (ticketId: string) => Promise<void>;

/** How long a session that Get next took may need to appear among the own ones. */
const APPEAR_MS = 5000;

/** Ties an outermost element to the desk: draws it on each change, does what its elements ask for, raises alerts. */
export class DeskBinding implements ReactiveController {
  /** The last ticket that the help desk did not open. */
  unopened: string | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #openTicket: OpenTicket;
  readonly #alerts = new DeskAlerts();
  #port: DeskPort | undefined;
  #release: (() => void) | undefined;

  /** `openTicket` rejects when the help desk does not do it. */
  constructor(host: ReactiveControllerHost & HTMLElement, openTicket: OpenTicket) {
    this.#host = host;
    this.#openTicket = openTicket;
    host.addController(this);
  }

  get view(): DeskState | undefined {
    return this.#port?.view;
  }

  /** What the relay's clock is ahead of this one, in ms. */
  get offset(): number {
    return this.#port ? this.#port.now() - Date.now() : 0;
  }

  get sound() {
    return this.#alerts.sound;
  }

  follow(port: DeskPort | undefined): void {
    this.#release?.();
    this.#port = port;
    this.#release = port?.subscribe(() => {
      this.#alerts.follow(port.view);
      this.#host.requestUpdate();
    });
    if (port) this.#alerts.follow(port.view);
  }

  retry(): void {
    this.#port?.retry();
  }

  hostConnected() {
    this.#host.addEventListener('casement-desk-action', this.#handleAction);
  }

  hostDisconnected() {
    this.#host.removeEventListener('casement-desk-action', this.#handleAction);
    this.#release?.();
    this.#release = undefined;
    this.#alerts.close();
  }

  readonly #handleAction = (event: DeskActionEvent) => {
    event.stopPropagation();
    event.answer = this.#port ? this.#run(this.#port, event.action) : Promise.resolve(fail('busy', 'Not connected.'));
  };

  #run(port: DeskPort, action: DeskAction): Promise<Result<unknown>> {
    switch (action.name) {
      case 'accept':
        return this.#thenOpen(port.accept(action.offer), action.offer.row);
      case 'decline':
        return port.decline(action.offer);
      case 'take':
        return this.#thenOpen(port.take(action.row.sessionId), action.row);
      case 'next':
        return this.#next(port);
      case 'open':
        return this.#open(action.row.ticket.id).then(() => ({ ok: true, value: {} }));
      case 'come-in':
        return this.#thenOpen(answerInvitation(action.row, port.acceptInvitation.bind(port)), action.row);
      case 'decline-invitation':
        return answerInvitation(action.row, port.declineInvitation.bind(port));
      case 'lend':
        return answerInvitation(action.row, port.approveSponsor.bind(port));
      case 'takes-offers':
        return port.setTakesOffers(action.takesOffers);
      case 'save-preferences':
        return port.savePreferences(action.preferences);
      case 'open-chat':
        return port.openChat(action.teamId);
      case 'say':
        return port.say(action.teamId, action.text);
    }
  }

  async #thenOpen(answer: Promise<Result<unknown>>, { ticket }: QueueRow): Promise<Result<unknown>> {
    const result = await answer;
    if (result.ok) await this.#open(ticket.id);
    return result;
  }

  async #next(port: DeskPort): Promise<Result<unknown>> {
    const result = await port.next();
    const ticketId = result.ok ? await ticketOf(port, result.value.sessionId) : undefined;
    if (ticketId !== undefined) await this.#open(ticketId);
    return result;
  }

  async #open(ticketId: string): Promise<void> {
    this.unopened = undefined;
    try {
      await this.#openTicket(ticketId);
    } catch {
      // The session is the agent's all the same: say which ticket to open by hand.
      this.unopened = ticketId;
    }
    this.#host.requestUpdate();
  }
}

function answerInvitation(
  { sessionId, invitation }: QueueRow,
  answer: (sessionId: string, invitationId: string) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  return invitation ? answer(sessionId, invitation.id) : Promise.resolve(fail('wrong-state', 'Nobody invites.'));
}

/** The answer of the relay may come before the row moves to the own queue; it is in some queue in any case. */
function ticketOf(port: DeskPort, sessionId: string): Promise<string | undefined> {
  const find = () => port.view.desk?.queues.flatMap(({ rows }) => rows).find((row) => row.sessionId === sessionId);
  return new Promise((resolve) => {
    const finish = (ticketId: string | undefined) => {
      clearTimeout(timer);
      release();
      resolve(ticketId);
    };
    const look = () => {
      const row = find();
      if (row) finish(row.ticket.id);
    };
    const release = port.subscribe(look);
    const timer = setTimeout(() => {
      finish(undefined);
    }, APPEAR_MS);
    look();
  });
}

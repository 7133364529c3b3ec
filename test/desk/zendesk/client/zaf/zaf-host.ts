import type { Location } from '../../installed-app.ts';
import type { DeskStore } from '../desk-store.ts';
import type { TicketChange, TicketChanges } from '../ticket-changes.ts';
import { answerCall } from './answer-call.ts';
import { AppFrame } from './app-frame.ts';
import type { FrameContext } from './frame-context.ts';
import { proxyRequest } from './proxy-request.ts';

const HOOK_PATIENCE = 30_000;
const SILENT_AFTER = 10_000;
const FAREWELL = 300;

/** The host's side of the app framework for one frame: registration, calls, events, hooks. */
export class ZafHost {
  readonly #context: FrameContext;
  readonly #hooks = new Map<string, (veto: string | undefined) => void>();
  readonly #subscriptions = new Set<string>();
  #isActive = false;
  #wasActive = false;
  state: 'loading' | 'ready' | 'silent' = 'loading';

  constructor(
    place: HTMLElement,
    location: Location,
    ticketId: number | null,
    store: DeskStore,
    changes: TicketChanges,
  ) {
    const title =
      ticketId === null ? `${store.state.app.name}, ${location}` : `${store.state.app.name}, ticket ${ticketId}`;
    const frame = new AppFrame(title, (message) => this.#receive(message));
    this.#context = { guid: frame.guid, location, ticketId, store, changes, frame };
    place.append(frame.element);
    frame.load(store.agent.id, location).catch(() => this.#fallSilent());
    setTimeout(() => this.#fallSilent(), SILENT_AFTER);
  }

  get ticketId(): number | null {
    return this.#context.ticketId;
  }

  /** Shows or hides the frame and tells the app; a hidden frame lives on. */
  setActive(isActive: boolean): void {
    this.#context.frame.element.hidden = !isActive;
    if (isActive === this.#isActive) return;
    this.#isActive = isActive;
    if (this.state === 'ready') this.#announceActive();
  }

  emit(event: string, message?: unknown): void {
    if (this.state === 'ready') this.#context.frame.send({ key: `zaf.${event}`, message });
  }

  emitChange({ property, newValue, oldValue }: TicketChange): void {
    this.emit(`${property}.changed`, newValue);
    this.emit('*.changed', { propertyName: property, newValue, oldValue });
  }

  /** Asks the app before an action. @returns why the app refuses, or undefined */
  runHook(name: string): Promise<string | undefined> {
    if (!this.#subscriptions.has(name)) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      setTimeout(() => resolve(undefined), HOOK_PATIENCE);
      this.#hooks.set(name, resolve);
      this.#context.frame.send({ key: `zaf.${name}`, needsReply: true });
    });
  }

  /** Says goodbye and removes the frame once the app has had a moment to hear it. */
  destroy(): void {
    this.emit('app.willDestroy');
    this.#context.frame.element.hidden = true;
    setTimeout(() => this.#context.frame.remove(), FAREWELL);
  }

  #receive(message: Record<string, unknown>): void {
    const { id, request, params, key } = message;
    if (typeof request === 'string') {
      this.#context.frame.send({ id, result: answerCall(request, params, this.#context) });
    } else if (typeof key === 'string') this.#receiveKey(key, message);
  }

  /** Keys that the real host does not know either are ignored, such as `__track__` and `session.live`. */
  #receiveKey(key: string, message: Record<string, unknown>): void {
    if (key === 'iframe.handshake') this.#register();
    else if (key.startsWith('iframe.on:')) this.#subscriptions.add(key.slice('iframe.on:'.length));
    else if (key.startsWith('iframe.off:')) this.#unsubscribe(key.slice('iframe.off:'.length), message.message);
    else if (key.startsWith('iframe.reply:')) this.#finishHook(key.slice('iframe.reply:'.length), message.error);
    else if (key.startsWith('request:')) void this.#proxy(key, message.message);
  }

  #register(): void {
    const { guid, location, ticketId, store, frame } = this.#context;
    const { appId, installationId, name, version, settings } = store.state.app;
    const place = { instanceGuid: guid, product: 'support', location, account: { subdomain: store.state.subdomain } };
    const context = ticketId === null ? place : { ...place, ticketId };
    // A page that loads again in the same frame registers again and starts from nothing.
    this.#subscriptions.clear();
    this.#wasActive = false;
    this.state = 'ready';
    const metadata = { appId, installationId, name, version, settings };
    frame.send({ key: 'zaf.app.registered', message: { metadata, context } });
    if (this.#isActive) this.#announceActive();
    store.changed();
  }

  #announceActive(): void {
    if (!this.#isActive) return this.emit('app.deactivated');
    this.emit('app.activated', { firstLoad: !this.#wasActive });
    if (this.#context.location !== 'background') this.emit('pane.activated');
    this.#wasActive = true;
  }

  #unsubscribe(event: string, message: unknown): void {
    const count: unknown =
      typeof message === 'object' && message !== null ? Reflect.get(message, 'subscriberCount') : 0;
    if (count === 0) this.#subscriptions.delete(event);
  }

  #finishHook(name: string, error: unknown): void {
    const reason: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'msg') : undefined;
    this.#hooks.get(name)?.(
      error === undefined ? undefined : typeof reason === 'string' && reason !== '' ? reason : 'The app refuses.',
    );
    this.#hooks.delete(name);
  }

  async #proxy(key: string, message: unknown): Promise<void> {
    const options = typeof message === 'string' ? { url: message } : Object.fromEntries(Object.entries(message ?? {}));
    const { outcome, responseArgs } = await proxyRequest(options, this.#context);
    this.emit(`${key}.${outcome}`, { responseArgs });
  }

  #fallSilent(): void {
    if (this.state !== 'loading') return;
    this.state = 'silent';
    this.#context.store.changed();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import { runUntilAnswered } from '#shared/client/run-until-answered.ts';
import type { RoomScreen } from '#shared/media/room-screen.ts';
import { captureScreen, type ScreenCapture } from '#shared/media/screen-capture.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';

type Connection = Pick<RelayConnection, 'request'>;

interface Watch {
  readonly monitorId: string;
  readonly screen: MonitorScreen;
}

interface Share {
  readonly capture: ScreenCapture;
  /** Undefined until the code that publishes is loaded. */
  screen: RoomScreen | undefined;
}

const NOT_CAPTURED: Failure = { code: 'media-unavailable', message: 'The screen could not be captured.' };
const NOT_LOADED: Failure = { code: 'media-unavailable', message: 'What shows the screen could not be loaded.' };

/** Shows the screen of who is watched to the watchers they choose, from this page, until somebody ends it (row I10). */
export class ScreenSharing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #shares = new Map<string, Share>();
  readonly #failures = new Map<string, Failure>();
  #connection: Connection | undefined;
  #watches: readonly Watch[] = [];
  /** Whose question is being answered in the browser's picker. */
  #picking: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get picking(): string | undefined {
    return this.#picking;
  }

  /** What this page shares with that watcher. */
  of(monitorId: string): Pick<RoomScreen, 'state'> | undefined {
    const share = this.#shares.get(monitorId);
    return share && { state: share.screen?.state ?? 'connecting' };
  }

  failureOf(monitorId: string): Failure | undefined {
    return this.#failures.get(monitorId);
  }

  /** Called with each drawing: what is not to be seen any more is captured no longer. */
  follow(connection: Connection | undefined, watches: readonly Watch[]): void {
    this.#connection = connection;
    this.#watches = watches;
    for (const monitorId of this.#shares.keys()) if (!this.#isWanted(monitorId)) this.#drop(monitorId);
    for (const monitorId of this.#failures.keys()) if (!this.#isWanted(monitorId)) this.#failures.delete(monitorId);
  }

  hostDisconnected(): void {
    for (const monitorId of this.#shares.keys()) this.hide(monitorId);
  }

  /** Call it in the click handler itself: nothing may come between the click and the browser's picker. */
  async share(monitorId: string): Promise<void> {
    if (this.#picking !== undefined || this.#shares.has(monitorId)) return;
    const captured = captureScreen('monitor');
    this.#picking = monitorId;
    this.#failures.delete(monitorId);
    this.#host.requestUpdate();
    try {
      this.#keep(monitorId, await captured);
      await this.#show(monitorId);
    } catch (error) {
      const isRefusal = error instanceof DOMException && error.name === 'NotAllowedError';
      if (isRefusal) this.refuse(monitorId);
      else this.#failures.set(monitorId, NOT_CAPTURED);
    } finally {
      this.#picking = undefined;
      this.#host.requestUpdate();
    }
  }

  refuse(monitorId: string): void {
    void this.#run('monitor:refuse', monitorId);
  }

  /** Nothing is captured from this moment on, also offline. */
  hide(monitorId: string): void {
    this.#drop(monitorId);
    void this.#run('monitor:hide', monitorId);
  }

  #keep(monitorId: string, capture: ScreenCapture): void {
    this.#shares.set(monitorId, { capture, screen: undefined });
    // The browser's own bar, or the window that was shared was closed.
    capture.track.addEventListener('ended', () => {
      if (this.#shares.get(monitorId)?.capture === capture) this.hide(monitorId);
    });
    if (!this.#isWanted(monitorId)) this.#drop(monitorId);
  }

  /** The relay hears the yes before anything can be published. */
  async #show(monitorId: string): Promise<void> {
    const share = this.#shares.get(monitorId);
    const connection = this.#connection;
    if (!share || !connection) return;
    const { surface, track } = share.capture;
    const agreed = await connection.request('monitor:agree', { monitorId, surface });
    if (!agreed.ok) {
      this.#drop(monitorId);
      // Otherwise another page of the reader was first, and the card says so.
      if (this.#stateOf(monitorId) === 'asked') this.#failures.set(monitorId, agreed.error);
      return;
    }
    const module = await import('#shared/media/room-screen.ts').catch(() => undefined);
    if (this.#shares.get(monitorId) !== share) return;
    if (!module) {
      this.hide(monitorId);
      this.#failures.set(monitorId, NOT_LOADED);
      return;
    }
    share.screen = new module.RoomScreen({
      place: () => connection.request('monitor:connect', { monitorId }),
      allow: (identity) => connection.request('monitor:publish', { monitorId, identity }),
      onChange: () => this.#host.requestUpdate(),
    });
    share.screen.open();
    share.screen.show(track);
  }

  #drop(monitorId: string): void {
    const share = this.#shares.get(monitorId);
    this.#shares.delete(monitorId);
    share?.capture.track.stop();
    share?.screen?.close();
    this.#host.requestUpdate();
  }

  #stateOf(monitorId: string): MonitorScreen['state'] | undefined {
    return this.#watches.find((watch) => watch.monitorId === monitorId)?.screen.state;
  }

  #isWanted(monitorId: string): boolean {
    const state = this.#stateOf(monitorId);
    return state === 'asked' || state === 'agreed' || state === 'live';
  }

  async #run(name: 'monitor:refuse' | 'monitor:hide', monitorId: string): Promise<void> {
    const connection = this.#connection;
    if (connection) await runUntilAnswered(() => connection.request(name, { monitorId }));
  }
}

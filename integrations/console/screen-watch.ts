import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { Picture } from '#shared/media/frame-watch.ts';
import type { RoomPicture, ViewerState } from '#shared/media/room-picture.ts';

type Viewer = Pick<RoomPicture, 'state' | 'picture' | 'subscribe' | 'attach' | 'detach' | 'close'>;

/** What the stage shows. `failed`: the code that plays the picture could not be loaded. */
export interface StagePicture {
  readonly state: ViewerState | 'failed';
  readonly picture?: Picture | undefined;
  /** Where to attach the video element. */
  readonly viewer?: Pick<Viewer, 'attach' | 'detach'> | undefined;
}

const IDLE: StagePicture = { state: 'idle' };

/** Loads the code that plays a screen when the first one is coming, and follows the viewer from then on. */
export class ScreenWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #source: unknown;
  #viewer: Viewer | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get shown(): StagePicture {
    const viewer = this.#viewer;
    if (viewer) return { state: viewer.state, picture: viewer.picture, viewer };
    if (this.#source !== undefined) return { state: this.#hasFailed ? 'failed' : 'connecting' };
    return IDLE;
  }

  /** Watches this session from now on; one call for each is enough. */
  follow(client: SessionClient, connection: RelayConnection): void {
    this.#watch(client, async () => {
      const { ScreenViewer } = await import('#shared/media/screen-viewer.ts');
      return () => new ScreenViewer({ session: client, connection });
    });
  }

  /** Sees the screen of who is watched from now on; one call for each watch is enough. */
  followMonitor(monitorId: string, connection: Pick<RelayConnection, 'request'>): void {
    this.#watch(monitorId, async () => {
      const { RoomPicture: Room } = await import('#shared/media/room-picture.ts');
      return () => {
        const room = new Room({ place: () => connection.request('monitor:connect', { monitorId }) });
        room.open();
        return room;
      };
    });
  }

  close(): void {
    this.#viewer?.close();
    this.#viewer = undefined;
    this.#source = undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  #watch(source: unknown, load: () => Promise<() => Viewer>): void {
    if (source === this.#source) return;
    this.close();
    this.#source = source;
    void this.#load(source, load);
  }

  async #load(source: unknown, load: () => Promise<() => Viewer>): Promise<void> {
    this.#hasFailed = false;
    const create = await load().catch(() => undefined);
    if (source !== this.#source) return;
    this.#hasFailed = !create;
    this.#viewer = create?.();
    this.#viewer?.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { Picture } from '#shared/media/frame-watch.ts';
import type { ScreenViewer, ViewerState } from '#shared/media/screen-viewer.ts';

/** What the stage shows. `failed`: the code that plays the picture could not be loaded. */
export interface StagePicture {
  readonly state: ViewerState | 'failed';
  readonly picture?: Picture | undefined;
  /** Where to attach the video element. */
  readonly viewer?: Pick<ScreenViewer, 'attach' | 'detach'> | undefined;
}

const IDLE: StagePicture = { state: 'idle' };

/** Loads the code that plays a screen when the first share is asked for, and follows the viewer from then on. */
export class ScreenWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #client: SessionClient | undefined;
  #viewer: ScreenViewer | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get shown(): StagePicture {
    const viewer = this.#viewer;
    if (viewer) return { state: viewer.state, picture: viewer.picture, viewer };
    if (this.#client) return { state: this.#hasFailed ? 'failed' : 'connecting' };
    return IDLE;
  }

  /** Watches this session from now on; one call for each is enough. */
  follow(client: SessionClient, connection: RelayConnection): void {
    if (client === this.#client) return;
    this.close();
    this.#client = client;
    void this.#load(client, connection);
  }

  close(): void {
    this.#viewer?.close();
    this.#viewer = undefined;
    this.#client = undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  async #load(client: SessionClient, connection: RelayConnection): Promise<void> {
    this.#hasFailed = false;
    const module = await import('#shared/media/screen-viewer.ts').catch(() => undefined);
    if (client !== this.#client) return;
    if (module) {
      this.#viewer = new module.ScreenViewer({ session: client, connection });
      this.#viewer.subscribe(() => {
        this.#host.requestUpdate();
      });
    } else {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { mirrorUrl } from './mirror-url.ts';
import type { PageSight, PageState } from './page-state.ts';
import type { PageViewer } from './page-viewer.ts';

/** What `casement-page-mirror` shows. */
export interface PagePicture {
  readonly state: PageState;
  /** Undefined until there is something to attach a mirror to. */
  readonly sight?: PageSight | undefined;
}

const IDLE: PagePicture = { state: 'idle' };

/** Loads what shows a customer's page when the first one is shared, and follows it from then on. */
export class PageWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #client: Pick<SessionClient, 'sessionId'> | undefined;
  #viewer: PageViewer | undefined;
  #state: PageState = 'idle';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get shown(): PagePicture {
    const viewer = this.#viewer;
    if (viewer) return { state: viewer.state, sight: viewer };
    return this.#client ? { state: this.#state } : IDLE;
  }

  /** Watches this session from now on; one call for each is enough. */
  follow(client: Pick<SessionClient, 'sessionId'>, connection: Pick<RelayConnection, 'relayUrl' | 'token'>): void {
    if (client === this.#client) return;
    this.close();
    this.#client = client;
    this.#state = mirrorUrl() === undefined ? 'no-mirror' : 'connecting';
    if (this.#state === 'connecting') void this.#load(client, connection);
  }

  close(): void {
    this.#viewer?.close();
    this.#viewer = undefined;
    this.#client = undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  async #load(
    client: Pick<SessionClient, 'sessionId'>,
    connection: Pick<RelayConnection, 'relayUrl' | 'token'>,
  ): Promise<void> {
    const module = await import('./page-viewer.ts').catch(() => undefined);
    if (client !== this.#client) return;
    if (module) this.#viewer = new module.PageViewer(connection, client.sessionId);
    else this.#state = 'failed';
    const facts = () => `${this.#viewer?.state} ${this.#viewer?.isSensitive}`;
    let last = facts();
    this.#viewer?.subscribe(() => {
      if (facts() !== last) this.#host.requestUpdate();
      last = facts();
    });
    this.#host.requestUpdate();
  }
}

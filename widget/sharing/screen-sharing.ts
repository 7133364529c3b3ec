import { Listeners } from '#shared/client/listeners.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { isAboutScreen } from '#shared/protocol/evolve-sharing.ts';
import type { Surface } from '#shared/protocol/session-event.ts';
import type { Sharing } from '#shared/protocol/session.ts';
import type { ScreenPublisher } from '#shared/media/screen-publisher.ts';
import type { Asked, Live } from './sharing-state.ts';

type AskedStep = Asked['step'];
type LiveScreen = Extract<Live, { surface: Exclude<Surface, 'page'> }>;

const canCapture = () => 'getDisplayMedia' in ((navigator as { mediaDevices?: MediaDevices }).mediaDevices ?? {});

/** The customer's side of sharing a screen: from the agent's question to STOP SHARING. */
export class ScreenSharing {
  readonly #client: SessionClient;
  readonly #connection: RelayConnection;
  readonly #listeners = new Listeners();
  readonly #release: () => void;
  #publisher: ScreenPublisher | undefined;
  #prepared = '';
  #step: AskedStep = 'loading';
  /** The grant this customer stopped; it counts as over before the relay has heard of it. */
  #stopped = '';
  #isTelling = false;

  constructor(client: SessionClient, connection: RelayConnection) {
    this.#client = client;
    this.#connection = connection;
    this.#release = client.subscribe(() => {
      this.#follow();
    });
    this.#follow();
  }

  get asked(): Asked | undefined {
    const sharing = this.#sharing;
    if (sharing.state !== 'requested') return undefined;
    const { requestId, agent } = sharing;
    const nobody = { reach: undefined, others: [] };
    return { at: 'asked', requestId, scope: 'screen', agent: agent.name, ...nobody, step: this.#step };
  }

  get live(): LiveScreen | undefined {
    const sharing = this.#sharing;
    if (sharing.state !== 'screen' || sharing.grant.id === this.#stopped || sharing.surface === 'page')
      return undefined;
    return { at: 'live', surface: sharing.surface, since: sharing.since, step: this.#liveStep() };
  }

  /** Called after every change of what is asked or live. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Call it straight from the click: the browser's picker needs it. */
  async accept(): Promise<void> {
    const publisher = this.#publisher;
    const sharing = this.#sharing;
    if (sharing.state !== 'requested') return;
    if (!publisher) {
      void this.#prepare();
      return;
    }
    const picking = publisher.pick();
    this.#enter('picking');
    const picked = await picking;
    // A closed picker is a refusal, and the publisher has told the agent so.
    const hasBegun = picked.ok ? (await publisher.publish(sharing.requestId)).ok : picked.error.code === 'not-allowed';
    this.#enter(hasBegun ? 'ready' : 'failed');
  }

  async refuse(reason: 'declined' | 'unsupported'): Promise<void> {
    const sharing = this.#sharing;
    if (sharing.state !== 'requested') return;
    await this.#client.run('share:refuse', { requestId: sharing.requestId, reason });
  }

  /** Ends the capture at once, also offline; the relay is told as soon as it can be reached. */
  stop(): void {
    const sharing = this.#sharing;
    if (sharing.state !== 'screen') return;
    this.#stopped = sharing.grant.id;
    if (this.#publisher?.isCapturing) void this.#publisher.stop();
    else this.#tellStopped();
    this.#listeners.notify();
  }

  close(): void {
    this.#release();
    this.#listeners.clear();
    this.#publisher?.close();
  }

  /** As far as it is about a screen. */
  get #sharing(): Sharing {
    const { session } = this.#client.view;
    const isAbout = session?.phase === 'active' && isAboutScreen(session.sharing);
    return isAbout ? session.sharing : { state: 'none', askAgainAt: 0 };
  }

  #follow(): void {
    const sharing = this.#sharing;
    if (sharing.state === 'requested' && sharing.requestId !== this.#prepared) {
      this.#prepared = sharing.requestId;
      void this.#prepare();
    }
    if (sharing.state === 'screen' && sharing.grant.id === this.#stopped) this.#tellStopped();
    this.#listeners.notify();
  }

  /** Everything that takes time happens while the customer reads. */
  async #prepare(): Promise<void> {
    if (!canCapture()) {
      this.#enter('unsupported');
      return;
    }
    this.#enter('loading');
    try {
      this.#publisher ??= await this.#createPublisher();
    } catch {
      this.#enter('failed');
      return;
    }
    this.#enter('ready');
    await this.#publisher.prepare();
  }

  async #createPublisher(): Promise<ScreenPublisher> {
    const { ScreenPublisher: Publisher } = await import('#shared/media/screen-publisher.ts');
    const publisher = new Publisher({ session: this.#client, connection: this.#connection });
    publisher.subscribe(() => {
      this.#listeners.notify();
    });
    return publisher;
  }

  #liveStep(): LiveScreen['step'] {
    if (!this.#publisher?.isCapturing) return 'elsewhere';
    if (this.#publisher.state === 'live') return 'live';
    return this.#publisher.state === 'reconnecting' ? 'reconnecting' : 'starting';
  }

  /** For a share of another tab; that one notices by itself that it is over. */
  #tellStopped(): void {
    if (this.#isTelling || this.#client.view.status !== 'live') return;
    this.#isTelling = true;
    void this.#client.run('share:stop', { grantId: this.#stopped, reason: 'asked' }).then(() => {
      this.#isTelling = false;
    });
  }

  #enter(step: AskedStep): void {
    this.#step = step;
    this.#listeners.notify();
  }
}

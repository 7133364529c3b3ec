import { Listeners } from '#shared/client/listeners.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import type { Grant } from '#shared/protocol/session-event.ts';
import type { Sharing } from '#shared/protocol/session.ts';
import type { PageSharing, PageSharingState } from '../cobrowse/page-sharing.ts';
import type { SharingState } from './sharing-state.ts';

type LiveStep = Extract<SharingState, { at: 'live' }>['step'];

const steps: Readonly<Record<PageSharingState, LiveStep>> = {
  connecting: 'starting',
  live: 'live',
  // Whoever was allowed may look again at any moment.
  unwatched: 'live',
  reconnecting: 'reconnecting',
  'too-large': 'too-large',
  // Another tab of the site has it now, or the relay is about to say that it is over.
  ended: 'elsewhere',
};

/** The customer's side of a page that the agent sees redrawn: from the question to STOP SHARING. */
export class SeenPage {
  readonly #client: SessionClient;
  readonly #connection: RelayConnection;
  readonly #listeners = new Listeners();
  readonly #release: () => void;
  #page: PageSharing | undefined;
  /** The grant on which the page is sent, or was until it was stopped here. */
  #grantId = '';
  #step: LiveStep = 'starting';
  /** The grant this customer stopped; it counts as over before the relay has heard of it. */
  #stopped = '';
  #isTelling = false;

  constructor(client: SessionClient, connection: RelayConnection) {
    this.#client = client;
    this.#connection = connection;
    const releaseView = client.subscribe(() => this.#follow());
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#release = () => {
      releaseView();
      document.removeEventListener('visibilitychange', this.#handleVisibility);
    };
    this.#follow();
  }

  get asked(): Extract<SharingState, { at: 'asked' }> | undefined {
    const sharing = this.#sharing;
    if (sharing.state !== 'requested' || sharing.scope !== 'see') return undefined;
    const { requestId, scope } = sharing;
    return { at: 'asked', requestId, scope, step: this.#isHostedPage ? 'unsupported' : 'ready' };
  }

  get live(): Extract<SharingState, { at: 'live' }> | undefined {
    const { grant } = this;
    const since = pageShareOf(this.#sharing)?.since;
    return grant && since !== undefined ? { at: 'live', surface: 'page', since, step: this.#step } : undefined;
  }

  /** Called after every change of what is asked or live. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async accept(): Promise<void> {
    const { asked } = this;
    if (asked) await this.#client.run('share:grant', { requestId: asked.requestId, surface: 'page' });
  }

  async refuse(reason: 'declined' | 'unsupported'): Promise<void> {
    const { asked } = this;
    if (asked) await this.#client.run('share:refuse', { requestId: asked.requestId, reason });
  }

  /** Nothing leaves the page from this moment on, also offline; the relay is told as soon as it can be reached. */
  stop(): void {
    const { grant } = this;
    if (!grant) return;
    this.#stopped = grant.id;
    this.#close();
    this.#tellStopped();
    this.#listeners.notify();
  }

  close(): void {
    this.#release();
    this.#listeners.clear();
    this.#close();
  }

  /** What allows the page to be seen, unless it was stopped here. */
  private get grant(): Grant | undefined {
    const see = pageShareOf(this.#sharing)?.grants[0];
    return see?.id === this.#stopped ? undefined : see;
  }

  /** Our own page, to which keys and links lead, shows nothing of a site. */
  get #isHostedPage(): boolean {
    return document.querySelector('casement-portal') !== null;
  }

  get #sharing(): Sharing {
    const { session } = this.#client.view;
    return session?.phase === 'active' ? session.sharing : { state: 'none', askAgainAt: 0 };
  }

  #follow(): void {
    const { grant } = this;
    if (grant?.id !== this.#grantId) {
      this.#close();
      this.#grantId = grant?.id ?? '';
      if (grant && !this.#isHostedPage) void this.#open();
    }
    if (pageShareOf(this.#sharing)?.grants[0].id === this.#stopped) this.#tellStopped();
    this.#listeners.notify();
  }

  /** The recorder is fetched now, after the consent, and not before. */
  async #open(): Promise<void> {
    const grantId = this.#grantId;
    this.#step = 'starting';
    const module = await import('../cobrowse/page-sharing.ts').catch(() => undefined);
    if (grantId !== this.#grantId || this.#page || grantId === '') return;
    if (!module) {
      // Offline at this very moment: the next change of the session tries again.
      this.#grantId = '';
      return;
    }
    const { relayUrl } = this.#connection;
    this.#page = new module.PageSharing({
      relayUrl,
      token: () => this.#connection.token,
      sessionId: this.#client.sessionId,
      onState: (state) => {
        this.#step = steps[state];
        this.#listeners.notify();
      },
    });
    this.#page.start();
  }

  #close(): void {
    this.#page?.stop();
    this.#page = undefined;
    this.#grantId = '';
  }

  /** The agent follows the tab in which the customer is. */
  readonly #handleVisibility = () => {
    if (document.hidden || this.#step !== 'elsewhere' || !this.#page) return;
    this.#close();
    this.#follow();
  };

  #tellStopped(): void {
    if (this.#isTelling || this.#client.view.status !== 'live') return;
    this.#isTelling = true;
    void this.#client.run('share:stop', { grantId: this.#stopped, reason: 'asked' }).then(() => {
      this.#isTelling = false;
    });
  }
}

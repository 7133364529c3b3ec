import { Listeners } from '#shared/client/listeners.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { CustomerSharing } from '../sharing/customer-sharing.ts';
import type { Asker } from './asker.ts';
import { askerOf } from './asker.ts';
import type { SavedSession } from './saved-session.ts';

/** One session in this page: the connection, the conversation, and sharing once it is needed. */
export class CustomerSession {
  readonly client: SessionClient;
  readonly #connection: RelayConnection;
  readonly #invited: Asker | undefined;
  readonly #listeners = new Listeners();
  #sharing: CustomerSharing | undefined;
  #isFetching = false;

  constructor(relayUrl: string, saved: SavedSession, storage: KeyValueStore, invited?: Asker) {
    this.#invited = invited;
    this.#connection = new RelayConnection({ relayUrl, token: saved.token });
    this.client = new SessionClient({
      connection: this.#connection,
      sessionId: saved.sessionId,
      role: 'customer',
      storage,
    });
    this.client.subscribe(() => {
      this.#followSharing();
      this.#listeners.notify();
    });
  }

  get view(): SessionView {
    return this.client.view;
  }

  /** Known from the claim at once, after a reload from the log. */
  get asker(): Asker | undefined {
    return this.view.session ? askerOf(this.view.session) : this.#invited;
  }

  get sharing(): CustomerSharing | undefined {
    return this.#sharing;
  }

  /** Id of the agent's question that is open, or empty. */
  get asked(): string {
    return this.#sharing?.question ?? '';
  }

  /** Called after every change of the view or of sharing. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#sharing?.close();
    this.client.close();
    this.#connection.close();
    this.#listeners.clear();
  }

  #followSharing(): void {
    const { session, commits } = this.view;
    if (this.#sharing || this.#isFetching || session?.phase !== 'active') return;
    const hasDetails = commits.some(({ events }) => events.some(({ type }) => type === 'details-asked'));
    if (session.sharing.state === 'none' && !hasDetails) return;
    this.#isFetching = true;
    import('../sharing/create-sharing.ts')
      .then(({ createSharing }) => {
        this.#sharing = createSharing(this.client, this.#connection);
        this.#sharing.subscribe(() => {
          this.#listeners.notify();
        });
        this.#listeners.notify();
      })
      // Offline at this very moment: the next change of the session tries again.
      .catch(() => undefined)
      .finally(() => (this.#isFetching = false));
  }
}

import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { liveTitle } from './live-title.ts';
import { ScreenSharing } from './screen-sharing.ts';
import { SeenPage } from './seen-page.ts';
import type { SharingState } from './sharing-state.ts';
import { t } from './sharing-words.ts';

type Asked = Extract<SharingState, { at: 'asked' }>;
type Live = Extract<SharingState, { at: 'live' }>;

/** Everything that the customer lets the agent see: the page redrawn, the screen as video, or both. */
export class CustomerSharing {
  readonly #client: SessionClient;
  readonly #page: SeenPage;
  readonly #screen: ScreenSharing;

  constructor(client: SessionClient, connection: RelayConnection) {
    this.#client = client;
    this.#page = new SeenPage(client, connection);
    this.#screen = new ScreenSharing(client, connection);
  }

  /** The open question, else what is live. */
  get state(): SharingState {
    return this.#asked ?? this.live ?? { at: 'none' };
  }

  /** What is live, also while something more is asked; the screen before the page, because it shows more. */
  get live(): Live | undefined {
    const { state } = this.#screen;
    return state.at === 'live' ? state : this.#page.live;
  }

  /** What is live, in one sentence; empty when nothing is. */
  get title(): string {
    const { live } = this;
    const agent = this.#client.view.session?.owner?.name ?? '';
    if (!live) return '';
    return live.step === 'elsewhere' ? t('otherTab') : liveTitle(live.surface, agent);
  }

  /** Called after every change of `state`. */
  subscribe(listener: () => void): () => void {
    const releases = [this.#page.subscribe(listener), this.#screen.subscribe(listener)];
    return () => releases.forEach((release) => release());
  }

  /** Call it straight from the click: the browser's picker needs it. */
  accept(): Promise<void> {
    return this.#page.asked ? this.#page.accept() : this.#screen.accept();
  }

  refuse(reason: 'declined' | 'unsupported'): Promise<void> {
    return this.#page.asked ? this.#page.refuse(reason) : this.#screen.refuse(reason);
  }

  /** Ends everything at once, also offline; the relay is told as soon as it can be reached. */
  stop(): void {
    this.#screen.stop();
    this.#page.stop();
  }

  close(): void {
    this.#page.close();
    this.#screen.close();
  }

  get #asked(): Asked | undefined {
    const { state } = this.#screen;
    return state.at === 'asked' ? state : this.#page.asked;
  }
}

import type { TemplateResult } from 'lit';
import { AssetFetcher, type AssetFetcherOptions } from '#shared/client/asset-fetcher.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import { LateDetails } from '../details/late-details.ts';
import { createRecording, type RecordingPart } from '../recording/recording-part.ts';
import { liveTitle } from './live-title.ts';
import type { FrameTap } from './page-feed.ts';
import { ScreenSharing } from './screen-sharing.ts';
import { SeenPage } from './seen-page.ts';
import type { Asked, Live, LivePage } from './sharing-state.ts';

/** What lies over the chat: an agent's question, or what the customer opened. */
export type Sheet = 'question' | 'modify' | 'picture';

/** Draws what stands above the chat. `agent`: who talks with the customer. */
export type DrawStrips = (sharing: CustomerSharing, agent: string) => TemplateResult;

/** Everything that the customer lets agents see and do: the page redrawn, the screen as video, or both. */
export class CustomerSharing {
  readonly relayUrl: string;
  /** Whether the page is kept, which is another question. */
  readonly recording: RecordingPart;
  /** What the browser says of itself and of the page, which is a question of its own too. */
  readonly details: LateDetails;
  readonly #client: SessionClient;
  readonly #connection: RelayConnection;
  readonly #drawStrips: DrawStrips;
  readonly #page: SeenPage;
  readonly #screen: ScreenSharing;
  readonly #listeners = new Listeners();
  #opened: 'modify' | 'picture' | undefined;

  constructor(client: SessionClient, connection: RelayConnection, drawStrips: DrawStrips) {
    this.relayUrl = connection.relayUrl;
    this.#client = client;
    this.#connection = connection;
    this.#drawStrips = drawStrips;
    this.#page = new SeenPage(client, connection);
    this.#screen = new ScreenSharing(client, connection);
    this.recording = createRecording(client);
    this.details = new LateDetails(client, connection.relayUrl);
    for (const part of [this.#page, this.#screen, this.recording, this.details])
      part.subscribe(() => this.#listeners.notify());
  }

  /** Id of the open question, whatever it is about, or empty. */
  get question(): string {
    return this.asked?.requestId ?? (this.recording.asked || this.details.asked);
  }

  /** What somebody wants to see or do. */
  get asked(): Asked | undefined {
    return this.#screen.asked ?? this.#page.asked;
  }

  /** What is live, also while something more is asked; the screen before the page, because it shows more. */
  get live(): Live | undefined {
    return this.#screen.live ?? this.#page.live;
  }

  /** The page, also while a screen is shown beside it. */
  get livePage(): LivePage | undefined {
    return this.#page.live;
  }

  /** What is live, in one sentence; empty when nothing is. */
  get title(): string {
    const { live } = this;
    return live ? liveTitle(live, this.#client.view.session?.owner?.name ?? '') : '';
  }

  get sheet(): Sheet | undefined {
    if (this.question !== '') return 'question';
    return this.#page.live ? this.#opened : undefined;
  }

  /** What stands above the chat. `agent`: who talks with the customer. */
  strips(agent: string): TemplateResult {
    return this.#drawStrips(this, agent);
  }

  /** Of the portal on whose site this is. */
  get portalId(): string {
    return this.#client.view.session?.portalId ?? '';
  }

  /** Called after every change of any of these. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Undefined: puts it away. */
  open(sheet: 'modify' | 'picture' | undefined): void {
    this.#opened = sheet;
    this.#listeners.notify();
  }

  /** Call it straight from the click: the browser's picker needs it. */
  accept(): Promise<void> {
    return this.#screen.asked ? this.#screen.accept() : this.#page.accept();
  }

  refuse(reason: 'declined' | 'unsupported'): Promise<void> {
    return this.#screen.asked ? this.#screen.refuse(reason) : this.#page.refuse(reason);
  }

  /** Ends everything at once, also offline; the relay is told as soon as it can be reached. */
  stop(): void {
    this.#opened = undefined;
    this.#screen.stop();
    this.#page.stop();
    this.details.stop();
  }

  /** From now on this agent may do no more than `keep` on the page; undefined: not even see it. Holds at once too. */
  lower(agentId: string, keep: PageRung | undefined): void {
    this.#page.lower(agentId, keep);
  }

  /** Shows this part of the page and nothing else; undefined: all of it. */
  narrow(section: Element | undefined): void {
    this.#page.narrow(section);
  }

  /** What leaves the page from now on goes to the listener as well, and begins with the whole picture. */
  tap(listener: FrameTap | undefined): void {
    this.#page.tap(listener);
  }

  /** Fetches what a mirror asks for, of what this customer's browser has sent. */
  assets(tell: AssetFetcherOptions['tell']): AssetFetcher {
    const { relayUrl } = this;
    const { sessionId } = this.#client;
    return new AssetFetcher({ relayUrl, sessionId, token: () => this.#connection.token, tell });
  }

  close(): void {
    this.#listeners.clear();
    this.recording.close();
    this.details.close();
    this.#page.close();
    this.#screen.close();
  }
}

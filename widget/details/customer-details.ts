import { Listeners } from '#shared/client/listeners.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { Details } from '#shared/protocol/details.ts';
import { detailsAfter } from '#shared/protocol/details-after.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import { NO_DETAILS, type SessionDetails } from '#shared/protocol/session-details.ts';
import { PageDetails } from './page-details.ts';

/** A tab that nobody looks at leaves the answer to the one in front for so long. */
const HIDDEN_MS = 1500;

/** The customer's side of technical details: from the question to the end of the permission. */
export class CustomerDetails {
  readonly #client: SessionClient;
  readonly #page: PageDetails;
  readonly #listeners = new Listeners();
  readonly #release: () => void;
  /** What the customer has looked at: that and nothing else is sent. */
  #looked: Details | undefined;
  /** The permission that ended here; it counts as over before the relay has heard of it. */
  #stoppedSince = 0;
  #isTelling = false;
  /** The question for a fresh set that this page has answered. */
  #answered = '';

  constructor(client: SessionClient, relayUrl: string) {
    this.#client = client;
    this.#page = new PageDetails((url) => url.startsWith(`${relayUrl}/widget/`) || url.startsWith(`${relayUrl}/v1/`));
    this.#release = client.subscribe(() => this.#follow());
    this.#follow();
  }

  /** Id of the open question, or empty. */
  get asked(): string {
    const { details } = this;
    return details.state === 'asked' ? details.requestId : '';
  }

  get isLive(): boolean {
    const { details } = this;
    return details.state === 'shared' && details.since !== this.#stoppedSince;
  }

  /** Called after every change of what is asked or live. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** All that a yes would send. The same until the question is answered. */
  async look(): Promise<Details> {
    return (this.#looked ??= await this.#page.take());
  }

  /** Resolves to whether it was sent. */
  async accept(): Promise<boolean> {
    const requestId = this.asked;
    if (requestId === '') return true;
    return this.#send(requestId, await this.look());
  }

  async refuse(): Promise<void> {
    const requestId = this.asked;
    if (requestId !== '') await this.#client.run('details:refuse', { requestId });
  }

  /** Nothing is collected from now on, also offline; the relay is told as soon as it can be reached. */
  stop(): void {
    const { details } = this;
    if (details.state !== 'shared') return;
    this.#stoppedSince = details.since;
    this.#follow();
  }

  close(): void {
    this.#release();
    this.#listeners.clear();
    this.#page.stop();
  }

  private get details(): SessionDetails {
    const { session, commits } = this.#client.view;
    return session?.phase === 'active' ? detailsIn(commits) : NO_DETAILS;
  }

  #follow(): void {
    const { details, isLive } = this;
    if (details.state !== 'asked') this.#looked = undefined;
    if (isLive) this.#page.start();
    else this.#page.stop();
    if (details.state === 'shared' && !isLive) this.#tellStopped();
    if (isLive && details.state === 'shared' && details.wanted) void this.#answer(details.wanted.requestId);
    this.#listeners.notify();
  }

  async #answer(requestId: string): Promise<void> {
    if (this.#answered === requestId) return;
    this.#answered = requestId;
    if (document.hidden) await new Promise((resolve) => setTimeout(resolve, HIDDEN_MS));
    const details = await this.#page.take();
    const now = this.details;
    const isWanted = this.isLive && now.state === 'shared' && now.wanted?.requestId === requestId;
    if (isWanted) await this.#send(requestId, details);
  }

  async #send(requestId: string, details: Details): Promise<boolean> {
    return (await this.#client.run('details:send', { requestId, details })).ok;
  }

  #tellStopped(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    void this.#client.run('details:stop', {}).then(() => {
      this.#isTelling = false;
    });
  }
}

/** The session of a customer's page carries none of it, so that a chat without details stays small. */
function detailsIn(commits: readonly Commit[]): SessionDetails {
  return commits.reduce(
    (details, { at, events }) => events.reduce((now, event) => detailsAfter(now, event, at), details),
    NO_DETAILS,
  );
}

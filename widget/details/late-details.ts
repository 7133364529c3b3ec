import { nothing, type TemplateResult } from 'lit';
import { Listeners } from '#shared/client/listeners.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Asker } from '../session/asker.ts';
import type { DetailsPart } from './details-part.ts';

/** Stands for technical details until an agent asks for them; only then what collects them is fetched. */
export class LateDetails implements DetailsPart {
  readonly #client: SessionClient;
  readonly #relayUrl: string;
  readonly #listeners = new Listeners();
  readonly #release: () => void;
  #part: DetailsPart | undefined;
  #isFetching = false;
  #isClosed = false;

  constructor(client: SessionClient, relayUrl: string) {
    this.#client = client;
    this.#relayUrl = relayUrl;
    this.#release = client.subscribe(() => void this.#follow());
    void this.#follow();
  }

  get asked(): string {
    return this.#part?.asked ?? '';
  }

  question(asker: Asker | undefined, takesFocus: boolean): TemplateResult | typeof nothing {
    return this.#part?.question(asker, takesFocus) ?? nothing;
  }

  strip(agent: string): TemplateResult | typeof nothing {
    return this.#part?.strip(agent) ?? nothing;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  stop(): void {
    this.#part?.stop();
  }

  close(): void {
    this.#isClosed = true;
    this.#release();
    this.#listeners.clear();
    this.#part?.close();
  }

  async #follow(): Promise<void> {
    if (this.#part || this.#isFetching || !wereDetailsAsked(this.#client.view)) return;
    this.#isFetching = true;
    const module = await import('./create-details.ts').catch(() => undefined);
    this.#isFetching = false;
    // Offline at this very moment: the next change of the session tries again.
    if (!module || this.#isClosed) return;
    this.#part = module.createDetails(this.#client, this.#relayUrl);
    this.#part.subscribe(() => this.#listeners.notify());
    this.#listeners.notify();
  }
}

function wereDetailsAsked({ commits }: SessionView): boolean {
  return commits.some(({ events }) => events.some(({ type }) => type === 'details-asked'));
}

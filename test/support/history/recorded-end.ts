import { createMemoryStore } from '#shared/client/key-value-store.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Commit, End } from '#shared/protocol/session-event.ts';
import type { EndHistory, Line, Sent } from './history.ts';
import { lineOf } from './line-of.ts';
import { RecordingConnection } from './recording-connection.ts';

interface RecordedEndOptions {
  relayUrl: string;
  token: string;
  /** Of the page that this end stands for. */
  origin: string;
  sessionId: string;
  role: End;
}

/** One page of one role, as a person uses it: the real client, and everything it was told and showed. */
export class RecordedEnd {
  readonly connection: RecordingConnection;
  readonly client: SessionClient;
  readonly #sent: Sent[] = [];
  readonly #shown: Line[] = [];
  /** The commits as they were shown, place by place. */
  #known: readonly Commit[] = [];

  constructor({ relayUrl, token, origin, sessionId, role }: RecordedEndOptions) {
    this.connection = new RecordingConnection({ relayUrl, token, origin });
    this.client = new SessionClient({ connection: this.connection, sessionId, role, storage: createMemoryStore() });
    this.client.subscribe(() => {
      this.#look(this.client.view);
    });
  }

  get ackedCount(): number {
    return this.connection.acked.length;
  }

  get sentCount(): number {
    return this.#sent.length;
  }

  /** `text` must be another each time. */
  send(text: string): void {
    this.#sent.push({ text, after: this.client.view.commits.length });
    this.client.send(text);
  }

  get history(): EndHistory {
    const pending = this.client.view.pending.map(({ text }) => text);
    return { sent: this.#sent, acked: this.connection.acked, shown: this.#shown, pending };
  }

  close(): void {
    this.client.close();
    this.connection.close();
  }

  #look({ commits, pending }: SessionView): void {
    if (commits === this.#known) return;
    const underWay = new Set(pending.map(({ commandId }) => commandId));
    commits.forEach((commit, index) => {
      if (commit === this.#known[index]) return;
      this.#shown.push(lineOf(commit));
      // Sent and still under way on one page: the reader sees two bubbles.
      if (underWay.has(commit.commandId)) this.#shown.push(lineOf(commit));
    });
    this.#known = commits;
  }
}

import { Listeners } from '#shared/client/listeners.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { recordingAfter } from '#shared/protocol/recording-after.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import { NOT_RECORDED, type Recording } from '#shared/protocol/session-recording.ts';

/** The customer's side of a recording: a question of its own, and the end of it at any time (row B3). */
export class CustomerRecording {
  readonly #client: SessionClient;
  readonly #listeners = new Listeners();
  readonly #release: () => void;
  /** The grant that ended here; it counts as over before the relay has heard of it. */
  #stopped = '';
  #isTelling = false;

  constructor(client: SessionClient) {
    this.#client = client;
    this.#release = client.subscribe(() => this.#tell());
  }

  /** The open question. */
  get question(): Extract<Recording, { state: 'asked' }> | undefined {
    const { recording } = this;
    return recording.state === 'asked' ? recording : undefined;
  }

  /** Id of the open question, or empty. */
  get asked(): string {
    return this.question?.requestId ?? '';
  }

  get isOn(): boolean {
    const { recording } = this;
    return recording.state === 'on' && recording.grant.id !== this.#stopped;
  }

  /** Called after a stop here; what the relay says comes with the session. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async allow(): Promise<void> {
    const requestId = this.asked;
    if (requestId !== '') await this.#client.run('recording:allow', { requestId });
  }

  async refuse(): Promise<void> {
    const requestId = this.asked;
    if (requestId !== '') await this.#client.run('recording:refuse', { requestId });
  }

  /** The relay is told as soon as it can be reached; as long as it cannot, nothing reaches it to be kept. */
  stop(): void {
    const { recording } = this;
    if (recording.state !== 'on') return;
    this.#stopped = recording.grant.id;
    this.#tell();
    this.#listeners.notify();
  }

  close(): void {
    this.#release();
    this.#listeners.clear();
  }

  private get recording(): Recording {
    const { session, commits } = this.#client.view;
    return session?.phase === 'active' ? recordingIn(commits) : NOT_RECORDED.recording;
  }

  #tell(): void {
    const { recording } = this;
    const isOver = recording.state === 'on' && recording.grant.id === this.#stopped;
    if (!isOver || this.#isTelling || this.#client.view.status !== 'live') return;
    this.#isTelling = true;
    void this.#client.run('recording:stop', { grantId: this.#stopped }).then(() => {
      this.#isTelling = false;
    });
  }
}

/** The fold of a customer's page knows nothing of recordings: most sessions have none. */
function recordingIn(commits: readonly Commit[]): Recording {
  return commits.reduce(
    (facts, { at, events }) => events.reduce((now, event) => recordingAfter(now, event, at), facts),
    NOT_RECORDED,
  ).recording;
}

import type { RecordingGrant } from '#shared/protocol/recording-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Frame } from '../cobrowse/frame.ts';
import type { Clock, Observe, Timer } from '../ports.ts';
import type { SessionService } from '../sessions/session-service.ts';
import { Recorder } from './recorder.ts';
import type { RecordingStore } from './recording-store.ts';

/** The end of a recording that could not be written to the session's log is tried again after this, in ms. */
const HALT_AGAIN_MS = 5_000;
const DAY_MS = 86_400_000;

/** Where the frames of shared pages pass (frame-hubs.ts). */
export interface FrameSource {
  /** Gives the page as it is now, and each frame that follows, until the returned function is called. */
  record(sessionId: string, take: (frame: Frame) => void): () => void;
}

interface Collaborators {
  store: RecordingStore;
  frames: FrameSource;
  sessions: Pick<SessionService, 'execute'>;
  clock: Clock;
  timer: Timer;
  observe: Observe;
  /** How long a recording is kept. */
  days: number;
  /** As much as one session may keep, in bytes. */
  mostBytes: number;
}

interface Running {
  grant: RecordingGrant;
  stop: () => Promise<void>;
}

/** Keeps the shared pages whose customers said yes, for as long as they do (rows B3, C16). */
export class Recorders {
  readonly #running = new Map<string, Running>();
  readonly #closing = new Set<Promise<void>>();

  constructor(private readonly with_: Collaborators) {}

  /** After each commit, and once for each session that is open at the start. */
  follow({ id, recording }: Session): void {
    const running = this.#running.get(id);
    const isOn = recording.state === 'on';
    if (running && (!isOn || running.grant.id !== recording.grant.id)) this.#stop(id, running);
    if (isOn && !this.#running.has(id)) this.#start(id, recording.grant, recording.since);
  }

  /** The relay stops: what came is written, and another relay goes on. */
  async settle(): Promise<void> {
    for (const [id, running] of this.#running) this.#stop(id, running);
    await Promise.all(this.#closing);
  }

  #start(sessionId: string, grant: RecordingGrant, since: number): void {
    const early: Frame[] = [];
    let recorder: Recorder | undefined;
    const release = this.with_.frames.record(sessionId, (frame) => {
      if (recorder) recorder.take(frame);
      else early.push(frame);
    });
    const begun = this.#recorderOf(sessionId, grant, since).then((made) => {
      recorder = made;
      for (const frame of early.splice(0)) made?.take(frame);
    });
    this.#running.set(sessionId, {
      grant,
      stop: async () => {
        release();
        await begun;
        await recorder?.close();
      },
    });
  }

  /** What the session keeps already counts, also from before a crash. */
  async #recorderOf(sessionId: string, grant: RecordingGrant, since: number): Promise<Recorder | undefined> {
    const { store, clock, days, mostBytes } = this.with_;
    const expiresAt = since + days * DAY_MS;
    const onEnd = (reason: 'full' | 'failed', error?: unknown) => this.#halt(sessionId, grant, reason, error);
    try {
      const kept = (await store.list(sessionId, clock())).reduce((sum, { size }) => sum + size, 0);
      const span = { sessionId, spanId: grant.id, expiresAt };
      return new Recorder(span, mostBytes - kept, { ...this.with_, onEnd });
    } catch (error) {
      onEnd('failed', error);
      return undefined;
    }
  }

  #stop(sessionId: string, { stop }: Running): void {
    this.#running.delete(sessionId);
    const closing = stop().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }

  /** Both ends are told, as soon as the session's log can be written. */
  #halt(sessionId: string, grant: RecordingGrant, reason: 'full' | 'failed', error?: unknown): void {
    const { sessions, timer, observe } = this.with_;
    observe('recording-halted', { session: sessionId, reason }, error);
    const command = { type: 'recording:halt' as const, grantId: grant.id, reason };
    const commandId = `recording-halt-${grant.id}`.slice(0, 64);
    const attempt = async () => {
      const { ok } = await sessions.execute({ sessionId, commandId, by: { role: 'relay' }, command });
      if (!ok && this.#running.get(sessionId)?.grant.id === grant.id) timer(HALT_AGAIN_MS, () => void attempt());
    };
    void attempt();
  }
}

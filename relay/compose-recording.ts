import type { Session } from '#shared/protocol/session.ts';
import type { Domain } from './compose.ts';
import { RecordingDesk } from './domain/recording/recording-desk.ts';
import { RecordingSweep } from './domain/recording/recording-sweep.ts';
import { Recorders, type FrameSource } from './domain/recording/recorders.ts';
import type { SessionService } from './domain/sessions/session-service.ts';
import type { SessionShelf } from './domain/sessions/session-shelf.ts';
import type { Parts } from './parts.ts';

type Outside = Pick<Parts, 'config' | 'stores' | 'clock' | 'observe'>;

/** What keeps shared pages, where `frames` says that they pass. */
export class Recording {
  readonly #recorders: Recorders;
  readonly #sweep: RecordingSweep;

  constructor(
    private readonly domain: {
      shelf: Pick<SessionShelf, 'openSessions'>;
      sessions: Pick<SessionService, 'execute'> & { onCommit: (listener: (session: Session) => void) => void };
    },
    { config, stores: { recordings: store }, clock, timer, observe }: Outside & Pick<Parts, 'timer'>,
    frames: FrameSource,
  ) {
    const limits = { days: config.RECORDING_DAYS, mostBytes: config.RECORDING_MB * 1_000_000 };
    this.#recorders = new Recorders({ ...limits, store, frames, sessions: domain.sessions, clock, timer, observe });
    this.#sweep = new RecordingSweep({ store, clock, timer, observe });
  }

  /** Once the domain has taken up what is open. */
  start(): void {
    const { shelf, sessions } = this.domain;
    for (const session of shelf.openSessions()) this.#recorders.follow(session);
    sessions.onCommit((session) => this.#recorders.follow(session));
    this.#sweep.start();
  }

  /** Resolves when what came is written. */
  async stop(): Promise<void> {
    this.#sweep.stop();
    await this.#recorders.settle();
  }
}

/** Reads what was kept. */
export function composeRecordingDesk(domain: Domain, { stores, clock, observe }: Outside): RecordingDesk {
  return new RecordingDesk({ ...domain, store: stores.recordings, clock, observe });
}

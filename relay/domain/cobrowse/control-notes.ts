import type { Observe, RandomId, Timer } from '../ports.ts';
import type { SessionService } from '../sessions/session-service.ts';
import type { ControlUse } from './control-ledger.ts';

const RETRY_MS = 1_000;
const MOST_ATTEMPTS = 60;

interface Collaborators {
  sessions: Pick<SessionService, 'execute'>;
  timer: Timer;
  randomId: RandomId;
  observe: Observe;
}

/** Writes what agents did into the log of the session. A store that is away for a while costs nothing of it. */
export class ControlNotes {
  constructor(private readonly with_: Collaborators) {}

  write(sessionId: string, use: ControlUse): void {
    void this.#attempt(sessionId, use, this.with_.randomId(), 1);
  }

  async #attempt(sessionId: string, use: ControlUse, commandId: string, attempt: number): Promise<void> {
    const { sessions, timer, observe } = this.with_;
    const command = { type: 'control:note' as const, ...use };
    const written = await sessions
      .execute({ sessionId, commandId, by: { role: 'relay' }, command })
      .catch((error: unknown) => {
        observe('control-note-failed', { session: sessionId, attempt }, error);
      });
    const isOver = written?.ok === true || (written?.ok === false && written.error.code !== 'busy');
    if (isOver || attempt === MOST_ATTEMPTS) return;
    timer(RETRY_MS, () => void this.#attempt(sessionId, use, commandId, attempt + 1));
  }
}

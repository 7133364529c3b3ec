import type { Session } from '#shared/protocol/session.ts';
import type { Clock, Timer } from '../ports.ts';
import type { RelayCommand } from './command.ts';

interface Deadline {
  at: number;
  /** The same deadline always has the same command id, so acting twice is harmless. */
  commandId: string;
  command: RelayCommand;
}

const CLAIM_GRACE_MS = 10 * 60_000;

/** What happens next to a session by itself, if nobody does anything. */
export function deadlineOf(session: Session): Deadline | undefined {
  switch (session.phase) {
    case 'invited': {
      // Somebody is reading the join page: expiry limits starting, and that has begun.
      const at =
        session.claimedAt === undefined
          ? session.keyExpiresAt
          : Math.max(session.keyExpiresAt, session.claimedAt + CLAIM_GRACE_MS);
      return { at, commandId: `key-expire-${String(session.issue)}`, command: { type: 'key:expire' } };
    }
    case 'active': {
      const { sharing } = session;
      if (sharing.state !== 'screen') return undefined;
      return {
        at: sharing.grant.until,
        commandId: `share-expire-${sharing.grant.id}`.slice(0, 64),
        command: { type: 'share:expire' },
      };
    }
    case 'wrap-up':
      return { at: session.wrapUpUntil, commandId: 'wrap-up-lapse', command: { type: 'wrap-up:lapse' } };
    case 'ended':
      return undefined;
  }
}

/** Keeps one timer for each open session; rebuilt from the sessions at start. */
export class Deadlines {
  readonly #timers = new Map<string, () => void>();

  constructor(
    private readonly run: (sessionId: string, deadline: Deadline) => void,
    private readonly clock: Clock,
    private readonly timer: Timer,
  ) {}

  watch(session: Session): void {
    this.#timers.get(session.id)?.();
    this.#timers.delete(session.id);
    const deadline = deadlineOf(session);
    if (!deadline) return;
    const wait = Math.max(0, deadline.at - this.clock());
    this.#timers.set(
      session.id,
      this.timer(wait, () => {
        this.run(session.id, deadline);
      }),
    );
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}

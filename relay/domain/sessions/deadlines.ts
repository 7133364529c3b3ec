import { grantsOf } from '#shared/protocol/evolve-sharing.ts';
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

/**
 * What happens next to a session by itself, if nobody does anything. Offers and waiting rules are not here: they are
 * the queue service's, which decides for all sessions of a tenant at once.
 */
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
    case 'waiting':
    case 'offered':
    case 'active':
      return earliest([
        ...shareEnd(session),
        ...recordingEnd(session),
        ...detailsEnd(session),
        ...invitationEnds(session),
        ...guestEnds(session),
      ]);
    case 'wrap-up':
      return { at: session.wrapUpUntil, commandId: 'wrap-up-lapse', command: { type: 'wrap-up:lapse' } };
    case 'ended':
      return undefined;
  }
}

function shareEnd(session: Session): Deadline[] {
  if (session.phase !== 'active') return [];
  return grantsOf(session.sharing).map(({ until }) => ({
    at: until,
    // What ends at the same time ends in one commit.
    commandId: `share-expire-${String(until)}`,
    command: { type: 'share:expire' },
  }));
}

function recordingEnd({ recording }: Session): Deadline[] {
  if (recording.state !== 'on') return [];
  const { id: grantId, until: at } = recording.grant;
  const command = { type: 'recording:expire' as const, grantId };
  return [{ at, commandId: `recording-expire-${grantId}`.slice(0, 64), command }];
}

function detailsEnd({ details }: Session): Deadline[] {
  if (details.state !== 'shared') return [];
  const { until } = details;
  return [{ at: until, commandId: `details-expire-${String(until)}`, command: { type: 'details:expire' } }];
}

function invitationEnds({ invitations }: Session): Deadline[] {
  return invitations.map(({ id, until }) => ({
    at: until,
    commandId: `invitation-expire-${id}`,
    command: { type: 'invitation:expire', invitationId: id },
  }));
}

function guestEnds({ guests }: Session): Deadline[] {
  return guests
    .filter(({ isRevoked }) => !isRevoked)
    .map(({ id, until }) => ({
      at: until,
      commandId: `guest-expire-${id}`,
      command: { type: 'guest:expire', guestId: id },
    }));
}

function earliest(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.reduce<Deadline | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
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
        // Timers may fire a little early, and the rules are strict about the time.
        if (this.clock() < deadline.at) this.watch(session);
        else this.run(session.id, deadline);
      }),
    );
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}

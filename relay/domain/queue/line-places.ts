import type { LinePlace } from '#shared/protocol/desk.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { TenantQueues } from './tenant-queues.ts';

/** Told again when the estimate has changed by more than this share, or this much where that is more. */
const NEWS_SHARE = 0.2;
const NEWS_MS = 15_000;
const NOBODY = { atWork: 0, free: 0 };

/** Where everybody stands in line, and how long they will wait (rows B5, B6). */
export class LinePlaces {
  readonly #told = new Map<string, LinePlace>();

  constructor(private readonly queues: TenantQueues) {}

  /** Nothing for a session that does not wait. The estimate is null while too little is known. */
  of(session: Session): LinePlace | null {
    const position = this.queues.book.positionOf(session.id);
    if (position === null || (session.phase !== 'waiting' && session.phase !== 'offered')) return null;
    const { queue } = session.place;
    if (queue.kind === 'agent') return { position, estimateMs: null };
    return { position, estimateMs: this.queues.book.pace(queue.teamId).estimate(position) };
  }

  /** To be called each second: watches how the lines move, and tells whose place has changed. */
  sweep(now: number, tell: (session: Session) => void): void {
    const { book } = this.queues;
    const waiting = book.waiting();
    for (const teamId of this.queues.teamIds()) {
      const inLine = this.queues.book.waitingIn(teamId).length;
      const staff = inLine > 0 ? this.queues.staffOf(teamId) : NOBODY;
      book.pace(teamId).observe(now, { waiting: inLine, ...staff });
    }
    const ids = new Set(waiting.map(({ id }) => id));
    for (const id of this.#told.keys()) if (!ids.has(id)) this.#told.delete(id);
    for (const session of waiting) {
      const place = this.of(session);
      if (!place || !isNews(this.#told.get(session.id), place)) continue;
      this.#told.set(session.id, place);
      tell(session);
    }
  }
}

function isNews(told: LinePlace | undefined, place: LinePlace): boolean {
  if (told?.position !== place.position) return true;
  if (told.estimateMs === null || place.estimateMs === null) return told.estimateMs !== place.estimateMs;
  return Math.abs(told.estimateMs - place.estimateMs) > Math.max(NEWS_MS, told.estimateMs * NEWS_SHARE);
}

import type { Place, SessionIn } from '#shared/protocol/session.ts';

/** What routing needs of a session that waits. */
export interface WaitingSession {
  id: string;
  place: Place;
  /** In ms since 1970; kept when nobody gave the session away by hand. */
  waitingSince: number;
  /** Wanted beside the skills of the queue. */
  skills: readonly string[];
}

export function waitingSession(session: SessionIn<'waiting' | 'offered'>): WaitingSession {
  const { id, place, skills } = session;
  return { id, place, waitingSince: session.waitingSince ?? place.enteredAt, skills };
}

/** Whose agent was lost goes first, then who waits longest; the id decides between equals (row F6). */
export function byTurn(left: WaitingSession, right: WaitingSession): number {
  return (
    Number(right.place.isFront) - Number(left.place.isFront) ||
    left.waitingSince - right.waitingSince ||
    (left.id < right.id ? -1 : 1)
  );
}

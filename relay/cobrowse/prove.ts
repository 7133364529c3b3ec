import type { Hello } from '#shared/protocol/cobrowse-line.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Authority } from '../domain/identity/authority.ts';
import type { Claims, Tokens } from '../domain/ports.ts';

export interface Proof {
  tokens: Pick<Tokens, 'read'>;
  authority: Pick<Authority, 'reach' | 'mayReach'>;
  /** Whether somebody with these claims speaks from a page of this origin. */
  isHome: (origin: string, claims: Claims) => boolean;
}

/** Who says hello, and the session as it is now. `expiresAt` in ms since 1970. */
export interface Caller {
  claims: Claims;
  expiresAt: number;
}

const NOT_HOME = fail('origin-not-allowed', 'This page is not on the list of its portal.');

/** Token, origin and session belong together; what the caller may do there is another question (admit.ts). */
export async function prove(
  { token, sessionId }: Hello,
  origin: string,
  { tokens, authority, isHome }: Proof,
): Promise<Result<{ caller: Caller; session: Session }>> {
  const read = await tokens.read(token);
  if (!read.ok) return read;
  if (!isHome(origin, read.value.claims)) return NOT_HOME;
  const reached = await authority.reach(read.value.claims, sessionId);
  return reached.ok ? ok({ caller: read.value, session: reached.value.session }) : reached;
}

import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { ClaimGuest, GuestPass } from '#shared/protocol/rest.ts';
import type { Guest, Session } from '#shared/protocol/session.ts';
import type { Clock, Limiter, Secrets, Tokens } from '../ports.ts';
import { LINK_INVALID, mayClaim } from './decide-guest.ts';
import { guestAgentId } from './guest-agent-id.ts';
import type { GuestIndex } from './guest-index.ts';
import type { SessionService } from './session-service.ts';
import type { SessionShelf } from './session-shelf.ts';

interface Collaborators {
  index: GuestIndex;
  shelf: SessionShelf;
  sessions: SessionService;
  secrets: Secrets;
  tokens: Tokens;
  limiter: Limiter;
  clock: Clock;
  /** Where a guest's link leads; the secret follows after `#`, so that it is in no log and no Referer. */
  linkBase: string;
}

/** Where the one-time links of guests are taken in: one browser a link, one answer to all that is wrong with it. */
export class GuestDesk {
  constructor(private readonly with_: Collaborators) {}

  /** `address` is the network address that guesses are counted by. */
  async claim(input: ClaimGuest, address: string): Promise<Result<GuestPass>> {
    const { limiter } = this.with_;
    const locked = await limiter.lockedFor(address);
    if (locked > 0) return fail('locked-out', 'Too many wrong links. Wait a little, then try again.', locked);
    const claimed = await this.#claimOnce(input);
    if (!claimed.ok && claimed.error.code === 'key-invalid') await limiter.fail(address);
    return claimed;
  }

  /** The link of a guest who has not come yet; made again, never stored. Null once it is used or revoked. */
  linkOf(session: Session, guestId: string): string | null {
    const guest = session.guests.find(({ id }) => id === guestId);
    if (!guest || guest.isRevoked || guest.claimedBy !== undefined) return null;
    return `${this.with_.linkBase}#${this.with_.secrets.guestLink(session.id, guestId)}`;
  }

  async #claimOnce({ link, device, acceptsNda }: ClaimGuest): Promise<Result<GuestPass>> {
    const { index, shelf, sessions, secrets, clock } = this.with_;
    const deviceHash = secrets.hash(device);
    const place = index.placeOf(secrets.hash(link));
    const session = place && (await shelf.take(place.sessionId))?.session;
    const guest = session?.guests.find(({ id }) => id === place?.guestId);
    if (!session || !guest || !mayClaim(guest, deviceHash, clock())) return LINK_INVALID;
    // Whoever holds a valid link may know that there is something to agree to; the link stays unused.
    if (guest.profile.nda && !acceptsNda) return fail('not-allowed', 'Agree to keep what you see confidential first.');
    const claimed = await sessions.execute({
      sessionId: session.id,
      commandId: `guest-claim-${guest.id}-${String(session.seq)}-${deviceHash}`,
      by: { role: 'relay' },
      command: { type: 'guest:claim', guestId: guest.id, deviceHash },
    });
    return claimed.ok ? this.#pass(session, guest) : claimed;
  }

  async #pass({ id: sessionId, tenantId, company }: Session, guest: Guest): Promise<Result<GuestPass>> {
    const { id: guestId, name, profile, until, by } = guest;
    const agentId = guestAgentId(guestId);
    const { token } = await this.with_.tokens.mint({ role: 'guest', tenantId, sessionId, agentId, name });
    return ok({ sessionId, guestId, token, company, invitedBy: by.name, name, profile, until });
  }
}

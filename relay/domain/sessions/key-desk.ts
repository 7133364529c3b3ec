import { fail, ok, type Result } from '#shared/protocol/result.ts';
import { isCompleteKey, normalizeKey } from '#shared/protocol/key.ts';
import type { SessionKey } from '#shared/protocol/session-commands.ts';
import type { ClaimKey, Invitation } from '#shared/protocol/rest.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Directory, Limiter, Secrets, Tokens } from '../ports.ts';
import { KEY_INVALID } from './decide-invitation.ts';
import type { KeyIndex } from './key-index.ts';
import type { SessionService } from './session-service.ts';
import type { SessionShelf } from './session-shelf.ts';

interface Collaborators {
  index: KeyIndex;
  shelf: SessionShelf;
  sessions: SessionService;
  directory: Directory;
  secrets: Secrets;
  tokens: Tokens;
  limiter: Limiter;
  /** Where a link leads; the token follows after `#`, so that it is in no log and no Referer. */
  linkBase: string;
}

/** Where keys and links are taken in: one guess at a time, one browser a key, one answer to all that is wrong. */
export class KeyDesk {
  constructor(private readonly with_: Collaborators) {}

  /** `address` is the network address that guesses are counted by. */
  async claim(input: ClaimKey, address: string): Promise<Result<Invitation>> {
    const { limiter } = this.with_;
    const locked = await limiter.lockedFor(address);
    if (locked > 0) return fail('locked-out', 'Too many wrong keys. Wait a little, then try again.', locked);
    if ('key' in input && !isCompleteKey(input.key)) return fail('invalid-input', 'A key has nine letters and digits.');
    const claimed = await this.#claimOnce(input);
    if (!claimed.ok && claimed.error.code === 'key-invalid') await limiter.fail(address);
    return claimed;
  }

  /** The key and link of a session that waits for its customer; made again, never stored. */
  keyOf(session: Session): SessionKey | null {
    if (session.phase !== 'invited') return null;
    const { key, link } = this.with_.secrets.key(session.id, session.issue);
    return { key, link: `${this.with_.linkBase}#${link}`, expiresAt: session.keyExpiresAt };
  }

  async #claimOnce(input: ClaimKey): Promise<Result<Invitation>> {
    const { index, secrets, shelf, sessions } = this.with_;
    const sessionId = index.sessionOf(secrets.hash('key' in input ? normalizeKey(input.key) : input.link));
    const invited = sessionId === undefined ? undefined : (await shelf.take(sessionId))?.session;
    if (!invited || !this.#isAtItsPortal(input, invited)) return KEY_INVALID;
    const deviceHash = secrets.hash(input.device);
    const claimed = await sessions.execute({
      sessionId: invited.id,
      commandId: `claim-${deviceHash}`.slice(0, 64),
      by: { role: 'customer' },
      command: { type: 'key:claim', deviceHash },
    });
    if (!claimed.ok) return claimed;
    return this.#invitation(invited);
  }

  /** A key is valid at the portals of its own tenant only; that divides what a guess can hit. */
  #isAtItsPortal(input: ClaimKey, session: Session): boolean {
    return !('portalId' in input) || this.with_.directory.portal(input.portalId)?.tenant.id === session.tenantId;
  }

  async #invitation(session: Session): Promise<Result<Invitation>> {
    const { id, tenantId, company, owner, ticket, phrase } = session;
    const { token } = await this.with_.tokens.mint({ role: 'customer', tenantId, sessionId: id });
    const expiresAt = session.phase === 'invited' ? session.keyExpiresAt : 0;
    return ok({
      sessionId: id,
      token,
      company,
      agent: owner?.name ?? company,
      ticket: { id: ticket.id, subject: ticket.subject },
      phrase,
      expiresAt,
    });
  }
}

import type { HelpAnswer, HelpRequest } from '#shared/protocol/rest.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Directory, HelpDesk, Limiter, Secrets, Tokens } from '../ports.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { SessionService } from '../sessions/session-service.ts';
import type { SessionShelf } from '../sessions/session-shelf.ts';
import type { Installation, Portal, Tenant } from '../tenant.ts';
import { helpTarget, type HelpTarget } from './help-target.ts';
import { isWaiting } from './queue-rows.ts';

interface Place {
  tenant: Tenant;
  portal: Portal;
}

interface Collaborators {
  directory: Directory;
  rosters: Rosters;
  presence: Pick<AgentPresence, 'isHere'>;
  helpDesk: (installation: Installation) => HelpDesk;
  secrets: Secrets;
  sessions: Pick<SessionService, 'execute'>;
  shelf: Pick<SessionShelf, 'take' | 'openSession' | 'openSessions'>;
  tokens: Tokens;
  limiter: Limiter;
  /** How many customers of one tenant may wait at once. */
  mostWaiting: number;
}

const FULL_RETRY_MS = 15_000;

/** A customer asks for help without a key: a ticket, a session on it and a place in a queue. */
export class HelpRequests {
  constructor(private readonly with_: Collaborators) {}

  /** The same request id of a portal gives the same session. `address` is what requests are counted by. */
  async open(request: HelpRequest, address: string): Promise<Result<HelpAnswer>> {
    const found = this.with_.directory.portal(request.portalId);
    if (!found) return fail('not-found', 'There is no such portal.');
    const sessionId = this.with_.secrets.sessionId(found.tenant.id, `portal ${found.portal.id}`, request.requestId);
    // One that has closed meanwhile is found when the command is run again.
    const earlier = this.with_.shelf.openSession(sessionId);
    if (earlier) return this.#answer(earlier);
    const refused = (await this.#refuseMany(address)) ?? this.#refuseFull(found.tenant.id);
    if (refused) return refused;
    const target = this.#target(request, found);
    if (!target.ok) return target;
    return this.#open(sessionId, request, found, target.value);
  }

  async #refuseMany(address: string): Promise<ReturnType<typeof fail> | undefined> {
    const { limiter } = this.with_;
    const locked = await limiter.lockedFor(address);
    if (locked > 0) return fail('too-many', 'That was too often. Wait a moment, then ask again.', locked);
    await limiter.fail(address);
    return undefined;
  }

  #refuseFull(tenantId: string): ReturnType<typeof fail> | undefined {
    const { shelf, mostWaiting } = this.with_;
    const waiting = shelf.openSessions().filter((session) => session.tenantId === tenantId && isWaiting(session));
    if (waiting.length < mostWaiting) return undefined;
    return fail('busy', 'Too many people are waiting. Try again in a moment.', FULL_RETRY_MS);
  }

  #target({ to, mode }: HelpRequest, { tenant, portal }: Place): Result<HelpTarget> {
    if (portal.startModes && !portal.startModes.includes(mode)) {
      return fail('not-available', 'A session cannot start this way here.');
    }
    const { rosters, presence } = this.with_;
    return helpTarget(to, { tenant, portal, rosters, presence });
  }

  async #open(sessionId: string, request: HelpRequest, place: Place, target: HelpTarget): Promise<Result<HelpAnswer>> {
    const { secrets, sessions, shelf, helpDesk } = this.with_;
    const { tenant, portal } = place;
    const [installation] = tenant.installations;
    if (!installation) return fail('not-available', 'Nobody takes requests here at the moment.');
    const { name, topic, mode, device, requestId } = request;
    const ask = { marker: sessionId, subject: topic || `Request from ${name || 'a customer'}`, requester: name };
    const ticket = await helpDesk(installation).createTicket(installation, ask);
    if (!ticket.ok) return ticket;
    const opened = await sessions.execute({
      sessionId,
      commandId: requestId,
      by: { role: 'customer' },
      command: {
        type: 'help:request',
        tenantId: tenant.id,
        company: tenant.company,
        portalId: portal.id,
        ticket: { ...ticket.value, system: installation.system, installationId: installation.id },
        ...target,
        mode,
        topic,
        name,
        device,
        phrase: secrets.phrase(sessionId),
        mediaRoom: secrets.mediaRoom(sessionId),
      },
    });
    const session = opened.ok ? (await shelf.take(sessionId))?.session : undefined;
    if (!opened.ok) return opened;
    return session ? this.#answer(session) : fail('internal', 'Something went wrong on our side.');
  }

  async #answer({ id: sessionId, tenantId, company, phrase }: Session): Promise<Result<HelpAnswer>> {
    const { token } = await this.with_.tokens.mint({ role: 'customer', tenantId, sessionId });
    return ok({ sessionId, token, company, phrase });
  }
}

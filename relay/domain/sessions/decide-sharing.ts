import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import { grantsOf, pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { PAGE_RUNGS, isPageRung, reachOf, reaches, standsOn, type PageRung } from '#shared/protocol/page-rungs.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Actor, EventOf, Grant, Scope, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn, Sharing } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type SharingCommand = CommandOf<
  | 'share:request'
  | 'share:withdraw'
  | 'share:grant'
  | 'share:refuse'
  | 'share:narrow'
  | 'share:stop'
  | 'share:expire'
  | 'control:note'
>;
type Requested = Extract<Sharing, { state: 'requested' }>;
type Stopped = EventOf<'share-stopped'>;

/** What may come after the end of what it is about. */
const LATE: ReadonlySet<SharingCommand['type']> = new Set(['share:stop', 'share:expire']);

/** From this rung on somebody else's hand is on the page. */
const LEAST_CONTROL: PageRung = 'scroll';

const NOBODY = fail('wrong-state', 'Nobody is there to see anything.');
const NOT_THEIRS = fail('not-allowed', 'Only the owner of the session gives back what a colleague was allowed.');

/** Every share stands on a request of an agent and a grant of the customer; one is asked for at a time. */
export function decideSharing(session: Session, command: SharingCommand, envelope: Envelope): Decision {
  // What an agent did counts as long as the note for the ticket is not made, also when somebody else has the session now.
  if (command.type === 'control:note' && session.phase !== 'ended') return ok([used(command, envelope.now)]);
  if (command.type === 'control:note' || session.phase === 'wrap-up' || session.phase === 'ended')
    return fail('session-ended', 'The conversation has ended.');
  // Whoever stops twice, or just after the owner was lost, has what they want.
  if (session.phase !== 'active' && LATE.has(command.type)) return ok([]);
  if (session.phase !== 'active') return NOBODY;
  switch (command.type) {
    case 'share:request':
      return request(session, command, envelope);
    case 'share:withdraw':
      return onOpenRequest(session, command.requestId, ({ requestId }) => [{ type: 'share-withdrawn', requestId }]);
    case 'share:refuse': {
      const { reason } = command;
      // Nobody refused what nobody was asked.
      const askAgainAt = reason === 'sensitive' ? 0 : envelope.now + envelope.policy.sharePauseMs;
      return onOpenRequest(session, command.requestId, ({ requestId }) => [
        { type: 'share-refused', requestId, reason, askAgainAt },
      ]);
    }
    case 'share:grant':
      return grant(session, command, envelope);
    case 'share:narrow':
      return narrow(session, command);
    case 'share:stop':
      return isTheirs(session, command, envelope.by) ? ok(stop(session, command, envelope.now)) : NOT_THEIRS;
    case 'share:expire':
      return ok(stop(session, command, envelope.now));
  }
}

function request(
  session: SessionIn<'active'>,
  { scope }: CommandOf<'share:request'>,
  { now, commandId, by }: Envelope,
): Decision {
  const { sharing, customer, owner } = session;
  const agent: AgentRef | null = by.role === 'agent' ? { id: by.id, name: by.name } : owner;
  if (!agent) return NOBODY;
  if (!customer.confirmed) return fail('wrong-state', 'Confirm who came before you ask to see anything.');
  if (sharing.state === 'requested') return fail('wrong-state', 'The customer is being asked already.');
  if (sharing.state === 'screen') return fail('wrong-state', 'The screen is shared already.');
  if (isPageRung(scope) && reaches(reachOf(pageShareOf(sharing), agent.id, now), scope))
    return fail('wrong-state', scope === 'see' ? 'You see the page already.' : 'You may do this already.');
  if (now < sharing.askAgainAt)
    return fail('too-soon', 'The customer refused a moment ago. Ask again later.', sharing.askAgainAt - now);
  return ok([{ type: 'share-requested', requestId: commandId, scope, agent }]);
}

function grant(
  session: SessionIn<'active'>,
  { requestId, surface }: CommandOf<'share:grant'>,
  envelope: Envelope,
): Decision {
  const { sharing } = session;
  // Only a screen has a surface that its picker names.
  if (sharing.state === 'requested' && (sharing.scope === 'screen') === (surface === 'page'))
    return fail('invalid-input', 'surface: this is not what was asked for.');
  // What has run out goes first: nothing new may stand on it.
  const over = stop(session, { type: 'share:expire' }, envelope.now);
  return onOpenRequest(session, requestId, (request) => [
    ...over,
    ...(request.scope === 'screen' ? handsOff(sharing, over) : []),
    ...missingScopes(request, envelope.now).map((scope) => ({
      type: 'share-granted' as const,
      requestId,
      grant: newGrant(scope, request, envelope),
      surface,
    })),
  ]);
}

/** What was asked for, and every rung under it that was not allowed yet. */
function missingScopes({ scope, page, agent }: Requested, now: number): Scope[] {
  if (!isPageRung(scope)) return [scope];
  const reach = reachOf(page, agent.id, now);
  return PAGE_RUNGS.filter((rung) => reaches(scope, rung) && !reaches(reach, rung));
}

function newGrant(scope: Scope, { scope: asked, agent }: Requested, { now, policy, commandId }: Envelope): Grant {
  const isControl = isPageRung(scope) && reaches(scope, LEAST_CONTROL);
  const id = scope === asked ? commandId : `${commandId.slice(0, 56)}-${scope}`;
  return { id, scope, agentId: agent.id, until: now + (isControl ? policy.controlGrantMs : policy.shareGrantMs) };
}

/** A screen is not masked: nobody acts on the page while it is shown. */
function handsOff(sharing: Sharing, over: readonly Stopped[]): SessionEvent[] {
  const isOver = (id: string) => over.some(({ grantId }) => grantId === id);
  return grantsOf(sharing)
    .filter(({ id, scope }) => isPageRung(scope) && reaches(scope, LEAST_CONTROL) && !isOver(id))
    .map(({ id }) => ({ type: 'share-stopped', grantId: id, reason: 'screen-shown' }));
}

function used({ type: _type, ...counts }: CommandOf<'control:note'>, now: number): SessionEvent {
  return { type: 'control-used', ...counts, until: now };
}

function narrow({ sharing }: SessionIn<'active'>, { part }: CommandOf<'share:narrow'>): Decision {
  const page = pageShareOf(sharing);
  if (!page) return fail('wrong-state', 'No page is in sight.');
  return ok(page.part === part ? [] : [{ type: 'share-narrowed', part }]);
}

/** Stopping is never refused: a share that is not there any more is stopped. */
function stop(
  { sharing }: SessionIn<'active'>,
  command: CommandOf<'share:stop' | 'share:expire'>,
  now: number,
): Stopped[] {
  const isOver = ({ id, until }: Grant) => (command.type === 'share:expire' ? until <= now : id === command.grantId);
  const reason = command.type === 'share:expire' ? 'expired' : command.reason;
  return ended(sharing, isOver).map(({ id }) => ({ type: 'share-stopped', grantId: id, reason }));
}

/** A colleague gives back what they were allowed themselves; customer and owner stop anything. */
function isTheirs({ sharing, owner }: SessionIn<'active'>, { grantId }: CommandOf<'share:stop'>, by: Actor): boolean {
  if (by.role !== 'agent' || by.id === owner?.id) return true;
  return grantsOf(sharing).every(({ id, agentId }) => id !== grantId || agentId === by.id);
}

/** What stands on a grant ends with it; without any page in sight, so does a screen that was to show what it could not. */
function ended(sharing: Sharing, isOver: (grant: Grant) => boolean): Grant[] {
  const grants = grantsOf(sharing);
  const over = grants.filter(isOver);
  const lost = grants.filter((grant) => over.some((lower) => grant.id === lower.id || standsOn(grant, lower)));
  const sees = pageShareOf(sharing)?.grants.filter(({ scope }) => scope === 'see') ?? [];
  const isBlind = sees.length > 0 && sees.every((see) => lost.includes(see));
  return isBlind ? grants : lost;
}

function onOpenRequest(
  { sharing }: SessionIn<'active'>,
  requestId: string,
  events: (request: Requested) => (Decision & { ok: true })['value'],
): Result<(Decision & { ok: true })['value']> {
  if (sharing.state !== 'requested' || sharing.requestId !== requestId) {
    return fail('wrong-state', 'This request is not open any more.');
  }
  return ok(events(sharing));
}

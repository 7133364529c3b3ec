import type { CommandInput, WriteName } from '#shared/protocol/commands.ts';
import { fail, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { actorOf, type Authority } from '../identity/authority.ts';
import type { Claims } from '../ports.ts';
import type { QueueService } from '../queue/queue-service.ts';
import type { Audit } from '../roster/audit.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { SessionService } from '../sessions/session-service.ts';
import type { SessionShelf } from '../sessions/session-shelf.ts';

type Written = Result<{ seq: number }>;
type Command = Parameters<SessionService['execute']>[0]['command'];

interface Collaborators {
  authority: Authority;
  sessions: Pick<SessionService, 'execute'>;
  shelf: Pick<SessionShelf, 'openSession'>;
  queues: Pick<QueueService, 'whileTaking'>;
  rosters: Rosters;
  audit: Audit;
}

/** Every write of a client: may they reach it, may they have it, do it, note it where it is privileged. */
export class WriteDesk {
  constructor(private readonly with_: Collaborators) {}

  async run<K extends WriteName>(claims: Claims, name: K, input: CommandInput<K>): Promise<Written> {
    const { authority, shelf } = this.with_;
    const isAnswer = name === 'session:take' || name === 'offer:accept' || name === 'offer:decline';
    const reached = await authority[isAnswer ? 'reachToTake' : 'reach'](claims, input.sessionId);
    const written = await (reached.ok
      ? this.#write(claims, name, input, reached.value.session)
      : isReply(name)
        ? REPLY_LATE
        : reached);
    const session = reached.ok ? reached.value.session : shelf.openSession(input.sessionId);
    if (isPrivileged(name) && session?.tenantId === claims.tenantId) this.#note(claims, name, session, written);
    return written;
  }

  #write<K extends WriteName>(claims: Claims, name: K, input: CommandInput<K>, session: Session): Promise<Written> {
    const { sessionId, commandId, ...rest } = input;
    const command = { type: name, ...rest } as unknown as Command;
    const refused = this.#refuseSponsor(claims, command, session);
    if (refused) return Promise.resolve(refused);
    const execute = () => this.with_.sessions.execute({ sessionId, commandId, by: actorOf(claims), command });
    if (claims.role === 'agent' && (name === 'session:take' || name === 'offer:accept')) {
      return this.#accept(claims.agentId, sessionId, execute);
    }
    return execute();
  }

  /** A full agent is told so; who would be too late anyway hears that instead. */
  #accept(agentId: string, sessionId: string, execute: () => Promise<Written>): Promise<Written> {
    const { shelf, queues } = this.with_;
    const session = shelf.openSession(sessionId);
    return session?.owner === null ? queues.whileTaking(session, agentId, execute) : execute();
  }

  /** A sponsor is somebody who has what the owner lacks (row H7). */
  #refuseSponsor(claims: Claims, command: Command, { tenantId }: Session): Written | undefined {
    if (claims.role !== 'agent' || command.type !== 'sponsor:ask' || command.to.kind !== 'agent') return undefined;
    const { rosters } = this.with_;
    const { agentId } = command.to;
    if (!rosters.member(tenantId, agentId)) return undefined;
    if (rosters.settingsOf(tenantId, agentId).permissions.includes(command.permission)) return undefined;
    return fail('not-available', 'This agent may not allow it either. Ask somebody else.');
  }

  #note(claims: Claims, name: WriteName, session: Session, written: Written): void {
    if (claims.role === 'customer') return;
    const by = { id: claims.agentId, name: claims.name };
    const outcome = written.ok ? 'done' : 'refused';
    this.with_.audit.record(claims.tenantId, by, name, session.id, outcome, written.ok ? '' : written.error.code);
  }
}

/** Who was asked reaches the session no longer once somebody else came; the same is said of sessions that never were. */
const REPLY_LATE = fail('offer-closed', 'This invitation is over: answered, withdrawn or too old.');

function isReply(name: WriteName): boolean {
  return name === 'invitation:accept' || name === 'invitation:decline' || name === 'sponsor:approve';
}

/** What moves a session or people by right of rank or ownership: noted, done or refused. */
function isPrivileged(name: WriteName): boolean {
  switch (name) {
    case 'session:take':
    case 'session:transfer':
    case 'session:take-over':
    case 'participant:invite':
    case 'participant:join':
    case 'participant:remove':
    case 'watch:start':
    case 'guest:invite':
    case 'guest:revoke':
    case 'sponsor:ask':
    case 'sponsor:approve':
      return true;
    default:
      return false;
  }
}

import type { Targets, Unavailable } from '#shared/protocol/desk.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { PresenceState } from '#shared/ui/presence-state.ts';
import type { Target } from './target.ts';
import { t } from './words.ts';

/** One line of the list of teams or agents. */
export interface TargetOption extends Target {
  readonly id: string;
  readonly detail: string;
  /** Only of agents. */
  readonly presence?: PresenceState;
  readonly load?: { readonly load: number; readonly capacity: number };
  /** A word at the end of the line: why it cannot be chosen. */
  readonly mark?: string;
  /** The same as a sentence; undefined when it can be chosen. */
  readonly reason?: string;
}

export interface TargetQuestion {
  readonly session: Session;
  /** Who asks. */
  readonly agentId: string;
  /** `transfer` leaves out the queue it waits in; `invite` whoever is in the session already. */
  readonly purpose: 'transfer' | 'invite';
  readonly query: string;
}

/** Nobody who is away can take a session now; who is busy or opted out can still be asked by name. */
const AWAY: readonly Unavailable[] = ['offline', 'idle', 'locked', 'frozen'];

export function teamOptions({ teams }: Targets, { session, purpose, query }: TargetQuestion): TargetOption[] {
  return teams
    .filter(({ name }) => isFound(query, name))
    .map(({ teamId, name, waiting, available }): TargetOption => {
      const option = {
        id: `team-${teamId}`,
        to: { kind: 'team', teamId } as const,
        name,
        detail: t('teamDetail', { waiting, available }),
      };
      const isHere = purpose === 'transfer' && waitsIn(session, 'team', teamId);
      return isHere ? { ...option, mark: t('markHere'), reason: t('reasonHere') } : option;
    });
}

export function agentOptions({ agents }: Targets, question: TargetQuestion): TargetOption[] {
  return agents
    .filter(({ agent, teams, skills }) => isFound(question.query, agent.name, ...teams, ...skills))
    .map(({ agent, teams, skills, load, capacity, unavailable, hasDeclined }) => ({
      id: `agent-${agent.id}`,
      to: { kind: 'agent', agentId: agent.id } as const,
      name: agent.name,
      detail: [...teams, ...skills].join(', '),
      presence: presenceOf(unavailable),
      load: { load, capacity },
      ...obstacle(agent, unavailable, hasDeclined, question),
    }));
}

function obstacle(
  agent: { readonly id: string; readonly name: string },
  unavailable: readonly Unavailable[],
  hasDeclined: boolean,
  { session, agentId, purpose }: TargetQuestion,
): Pick<TargetOption, 'mark' | 'reason'> {
  const { name } = agent;
  const isInside = session.owner?.id === agent.id || session.participants.some((one) => one.agent.id === agent.id);
  if (agent.id === agentId && (purpose === 'invite' || session.owner?.id === agentId)) {
    return { mark: t('markYou'), reason: t('reasonYou') };
  }
  if (purpose === 'invite' && isInside) return { mark: t('markInside'), reason: t('reasonInside', { name }) };
  if (purpose === 'transfer' && session.owner?.id === agent.id) {
    return { mark: t('markOwner'), reason: t('reasonOwner', { name }) };
  }
  if (purpose === 'transfer' && waitsIn(session, 'agent', agent.id)) {
    return { mark: t('markHere'), reason: t('reasonHere') };
  }
  if (unavailable.includes('offline')) return { mark: t('markOffline'), reason: t('reasonOffline', { name }) };
  if (unavailable.some((reason) => AWAY.includes(reason))) {
    return { mark: t('markAway'), reason: t('reasonAway', { name }) };
  }
  return purpose === 'transfer' && hasDeclined
    ? { mark: t('markDeclined'), reason: t('reasonDeclined', { name }) }
    : {};
}

function presenceOf(unavailable: readonly Unavailable[]): PresenceState {
  if (unavailable.includes('offline')) return 'offline';
  if (unavailable.some((reason) => AWAY.includes(reason))) return 'away';
  return unavailable.length > 0 ? 'full' : 'available';
}

function waitsIn(session: Session, kind: 'team' | 'agent', id: string): boolean {
  if (session.phase !== 'waiting' && session.phase !== 'offered') return false;
  const { queue } = session.place;
  return kind === queue.kind && (queue.kind === 'team' ? queue.teamId : queue.agentId) === id;
}

function isFound(query: string, ...texts: readonly string[]): boolean {
  const wanted = query.trim().toLocaleLowerCase();
  return wanted === '' || texts.some((text) => text.toLocaleLowerCase().includes(wanted));
}

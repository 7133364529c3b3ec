import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { DeskFacts } from './desk-facts.ts';
import { isGuest } from './is-guest.ts';
import { t } from './line-words.ts';
import type { Target } from './target.ts';

/** What people and queues are called in sentences. Never empty. */
export interface Names {
  /** A name, with "external" for guests. */
  agent(agentId: string): string;
  /** Where a session waits. */
  queue(queue: QueueRef): string;
  /** Who is asked: a team, or an agent by name. */
  asked(to: QueueRef): string;
}

/** Names from the log, from the queues of the reader's desk, and of whom the reader has just chosen. */
export function namesOf(
  commits: readonly Commit[],
  readerId: string,
  desk: DeskFacts | undefined,
  chosen: readonly Target[] = [],
): Names {
  const known = new Map<string, string>();
  for (const { to, name } of chosen) if (to.kind === 'agent') known.set(to.agentId, name);
  for (const { by, events } of commits) {
    if (by.role === 'agent') known.set(by.id, by.name);
    for (const { id, name } of events.flatMap(agentsIn)) known.set(id, name);
  }
  const agent = (id: string) => {
    const name = known.get(id) ?? t('anAgent');
    return isGuest(id) ? t('external', { name }) : name;
  };
  const team = (teamId: string) => teamName(teamId, desk, chosen) ?? t('aTeam');
  return {
    agent,
    asked: (to) => {
      if (to.kind === 'team') return team(to.teamId);
      return to.agentId === readerId ? t('you') : agent(to.agentId);
    },
    queue: (queue) => {
      if (queue.kind === 'team') return team(queue.teamId);
      return queue.agentId === readerId ? t('queueMine') : t('queueOf', { name: agent(queue.agentId) });
    },
  };
}

function teamName(teamId: string, desk: DeskFacts | undefined, chosen: readonly Target[]): string | undefined {
  const queues = [...(desk?.queues ?? []), ...chosen.map(({ to, name }) => ({ ref: to, name }))];
  return queues.find(({ ref }) => ref.kind === 'team' && ref.teamId === teamId)?.name;
}

function agentsIn(event: SessionEvent): AgentRef[] {
  switch (event.type) {
    case 'offer-made':
    case 'offer-accepted':
    case 'session-taken':
    case 'participant-joined':
      return [event.agent];
    case 'ownership-moved':
      return event.from ? [event.agent, event.from] : [event.agent];
    case 'queue-entered':
      return event.from ? [event.from] : [];
    case 'invitation-sent':
    case 'permission-lent':
    case 'guest-invited':
      return [event.by];
    case 'invitation-closed':
      return event.agent ? [event.agent] : [];
    case 'watch-started':
      return [event.watcher];
    case 'session-opened':
      return event.owner ? [event.owner] : [];
    default:
      return [];
  }
}

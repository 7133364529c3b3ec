import type { SessionView } from '#shared/client/session-view.ts';

/** Why a guest is no longer in the session; undefined while they are. `agentId` is the guest's in the log. */
export function guestEndOf(
  { session, commits, status }: SessionView,
  agentId: string,
): 'over' | 'left' | 'out' | undefined {
  if (session?.phase === 'wrap-up' || session?.phase === 'ended') return 'over';
  if (!session) return status === 'gone' ? 'out' : undefined;
  if (session.participants.some(({ agent }) => agent.id === agentId)) return status === 'gone' ? 'out' : undefined;
  const events = commits.flatMap((commit) => commit.events);
  const last = events.findLast((event) => event.type === 'participant-left' && event.agentId === agentId);
  return last?.type === 'participant-left' && last.reason === 'left' ? 'left' : 'out';
}

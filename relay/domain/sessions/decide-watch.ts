import { fail, ok } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

/** A lead or manager looks on; the owner is told who and why (row K19). Twice is harmless. */
export function decideWatch(
  { watchers }: Session,
  command: CommandOf<'watch:start' | 'watch:stop'>,
  { by }: Envelope,
): Decision {
  if (by.role !== 'agent') return fail('not-allowed', 'Only agents look on.');
  const isWatching = watchers.some(({ agent }) => agent.id === by.id);
  if (command.type === 'watch:stop') return ok(isWatching ? [{ type: 'watch-ended', watcherId: by.id }] : []);
  if (isWatching) return ok([]);
  return ok([{ type: 'watch-started', watcher: { id: by.id, name: by.name }, reason: command.reason }]);
}

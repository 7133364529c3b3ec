import { fail } from '#shared/protocol/result.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Envelope } from './command.ts';
import type { Decision } from './decision.ts';

/** Why nothing can be given or sent to this team or agent; undefined when it can. */
export function refuseTarget(to: QueueRef, { target }: Envelope): Decision | undefined {
  const found = target(to);
  if (!found) return fail('not-found', to.kind === 'team' ? 'There is no such team.' : 'There is no such agent.');
  return found.isHere ? undefined : fail('not-available', `${found.name} is not here at the moment.`);
}

import type { Grant, SessionEvent } from '#shared/protocol/session-event.ts';
import { stepOf } from './rung.ts';

/** Every grant there was, by its id. */
export type Grants = ReadonlyMap<string, Grant>;

/** Of the grants given or ended in one commit: those that say more than the ones beside them. */
export function worthSaying(events: readonly SessionEvent[], grants: Grants): Set<SessionEvent> {
  const said = new Set(events);
  const control = (event: SessionEvent) => stepOfGrant(event, grants) === 'control';
  const given = events.filter((event) => event.type === 'share-granted' && control(event));
  const ended = events.filter((event) => event.type === 'share-stopped');
  // The last one given goes furthest.
  for (const event of given.slice(0, -1)) said.delete(event);
  const seen = ended.find((event) => !control(event));
  for (const event of ended) if (control(event) && (seen !== undefined || event !== ended[0])) said.delete(event);
  return said;
}

function stepOfGrant(event: SessionEvent, grants: Grants) {
  if (event.type === 'share-granted') return stepOf(event.grant.scope);
  const scope = event.type === 'share-stopped' ? grants.get(event.grantId)?.scope : undefined;
  return scope && stepOf(scope);
}

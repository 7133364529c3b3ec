import type { SessionEvent } from './session-event.ts';
import type { SessionFacts } from './session.ts';

/** Whoever was asked for anything is not asked again for what was to be asked for on arrival. */
export function arrivalAfter(event: SessionEvent): Partial<Pick<SessionFacts, 'onArrival'>> {
  return event.type === 'share-requested' ? { onArrival: 'nothing' } : {};
}

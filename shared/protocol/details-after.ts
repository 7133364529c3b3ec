import type { EventOf, SessionEvent } from './session-event.ts';
import type { SessionDetails } from './session-details.ts';

/** What an event makes of technical details. */
export function detailsAfter(now: SessionDetails, event: SessionEvent, at: number): SessionDetails {
  const { last, sets } = now;
  const none = (askAgainAt: number): SessionDetails => ({ state: 'none', askAgainAt, last, sets });
  switch (event.type) {
    case 'details-asked': {
      const { requestId, agent } = event;
      return now.state === 'shared'
        ? { ...now, wanted: { requestId, since: at } }
        : { state: 'asked', requestId, agent, since: at, last, sets };
    }
    case 'details-withdrawn':
      return now.state === 'shared' ? { ...now, wanted: null } : none(0);
    case 'details-refused':
      return none(event.askAgainAt);
    case 'details-shared':
      return shared(now, event, at);
    case 'details-stopped':
      return none(0);
    case 'session-ended':
      return now.state === 'asked' ? none(0) : now;
    default:
      return now;
  }
}

function shared(now: SessionDetails, { until, details }: EventOf<'details-shared'>, at: number): SessionDetails {
  return {
    state: 'shared',
    since: now.state === 'shared' ? now.since : at,
    until,
    wanted: null,
    last: details ? { at, details } : now.last,
    sets: now.sets + 1,
  };
}

import { groupsOf } from '../../user.ts';
import type { FrameContext } from './frame-context.ts';
import { showTicket, showUser } from './show-ticket.ts';
import { noSuchApi } from './zaf-error.ts';

/** `get`: the value at a path such as `ticket.requester.name`. @throws ZafError when there is none */
export function readPath(path: string, context: FrameContext): unknown {
  let value: unknown = root(context);
  // The id of a custom field follows a colon and may not be split.
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) throw noSuchApi(path);
    value = Reflect.get(value, key);
  }
  return value;
}

function root({ store, ticketId, guid, location }: FrameContext): Record<string, unknown> {
  const { subdomain, app } = store.state;
  const ticket = ticketId === null ? undefined : store.ticket(ticketId);
  const shown = ticket && showTicket(ticket, store);
  return {
    currentUser: { ...showUser(store.agent), groups: groupsOf(store.agent).map(({ id, name }) => ({ id, name })) },
    currentAccount: { subdomain, planName: 'Stand-in', timeZone: { ianaName: 'Europe/London' } },
    instances: { [guid]: { instanceGuid: guid, product: 'support', location, appId: app.appId } },
    viewport: { width: innerWidth, height: innerHeight },
    ...(shown && { ticket: shown, comment: shown.comment }),
  };
}

import type { SessionEvent } from './session-event.ts';
import type { Guest, People } from './session.ts';

/**
 * Who was asked to come in, what was lent and who looks on. Only agents are sent these events; the customer's build
 * leaves this out.
 */
export function invitationsAfter(people: People, event: SessionEvent, at: number): Partial<People> {
  return { ...askedAfter(people, event), ...guestsAfter(people, event), ...watchersAfter(people, event, at) };
}

function watchersAfter({ watchers }: People, event: SessionEvent, at: number): Partial<People> {
  switch (event.type) {
    case 'watch-started': {
      const others = watchers.filter(({ agent }) => agent.id !== event.watcher.id);
      return { watchers: [...others, { agent: event.watcher, reason: event.reason, since: at }] };
    }
    case 'watch-ended':
      return { watchers: watchers.filter(({ agent }) => agent.id !== event.watcherId) };
    default:
      return {};
  }
}

function askedAfter({ invitations, lent }: People, event: SessionEvent): Partial<People> {
  switch (event.type) {
    case 'invitation-sent': {
      const { type: _type, invitationId, ...rest } = event;
      return { invitations: [...invitations, { id: invitationId, ...rest }] };
    }
    case 'invitation-closed':
      return { invitations: invitations.filter(({ id }) => id !== event.invitationId) };
    case 'permission-lent':
      return { lent: [...lent, event.permission] };
    case 'permission-used': {
      const used = lent.indexOf(event.permission);
      return { lent: lent.filter((_permission, index) => index !== used) };
    }
    default:
      return {};
  }
}

function guestsAfter({ guests }: People, event: SessionEvent): Partial<People> {
  switch (event.type) {
    case 'guest-invited': {
      const { type: _type, guestId, ...rest } = event;
      return { guests: [...guests, { id: guestId, ...rest, claimedBy: undefined, isRevoked: false }] };
    }
    case 'guest-claimed':
      return { guests: changed(guests, event.guestId, { claimedBy: event.deviceHash }) };
    case 'guest-revoked':
      return { guests: changed(guests, event.guestId, { isRevoked: true }) };
    default:
      return {};
  }
}

function changed(guests: Guest[], guestId: string, change: Partial<Guest>): Guest[] {
  return guests.map((guest) => (guest.id === guestId ? { ...guest, ...change } : guest));
}

import type { QueueRef } from './queue-event.ts';
import type { EndReason, EventOf, Surface } from './session-event.ts';
import type { NameOf, TranscriptWords } from './transcript.ts';
import { utcStamp } from './utc-stamp.ts';

const surfaces: Record<Surface, string> = {
  tab: 'a browser tab',
  window: 'a window',
  screen: 'the whole screen',
  unknown: 'a screen',
  page: 'the page, masked',
};

const ends: Record<EndReason, (who: string) => string> = {
  ended: (who) => `${who} ended the session.`,
  cancelled: (who) => `${who} cancelled the key.`,
  'key-expired': () => 'The key expired; nobody came.',
  'not-for-me': () => 'The person who opened the key said: this is not for me.',
  'not-this-person': (who) => `${who} rejected the person who came: not this person.`,
  'customer-gone': () => 'The customer stayed away; the session ended.',
  'left-queue': (who) => `${who} left before anybody came.`,
  'agent-lost': () => 'The connection of the agent was lost and nobody could go on; the session ended.',
};

const joins: Record<EventOf<'participant-joined'>['how'], (name: string) => string> = {
  invited: (name) => `${name} came to help.`,
  joined: (name) => `${name} came in without invitation.`,
  stayed: (name) => `${name} stayed to help.`,
  guest: (name) => `${name} came in as a guest.`,
  sponsor: (name) => `${name} came in as a sponsor.`,
};

const leaves: Record<EventOf<'participant-left'>['reason'], (name: string, who: string) => string> = {
  left: (name) => `${name} left.`,
  removed: (name, who) => `${who} removed ${name}.`,
  lost: (name) => `The connection of ${name} was lost.`,
  expired: (name) => `The time of ${name} was over.`,
};

function enters({ queue, enteredBy, note }: EventOf<'queue-entered'>, who: string, name: NameOf): string {
  const to = queueName(queue, name);
  switch (enteredBy) {
    case 'transfer':
      return `${who} gave the session to ${to}.${noted(note)}`;
    case 'overflow':
      return `It waited too long and moved to ${to}.`;
    case 'agent-lost':
      return `The connection of the agent was lost; the session went back to ${to}.`;
    default:
      return `${who} waits for ${to}.`;
  }
}

function moves({ agent, from, how, note }: EventOf<'ownership-moved'>): string {
  const former = from?.name ?? 'the agent';
  return how === 'take-over'
    ? `${agent.name} took over from ${former}.${noted(note)}`
    : `The connection of ${former} was lost; ${agent.name} goes on.`;
}

function invites({ kind, to, permission }: EventOf<'invitation-sent'>, who: string, name: NameOf): string {
  return kind === 'share'
    ? `${who} asked ${queueName(to, name)} to help.`
    : `${who} asked ${queueName(to, name)} for the permission ${String(permission)}.`;
}

function queueName(queue: QueueRef, name: NameOf): string {
  return queue.kind === 'team' ? `team ${name(queue)}` : name(queue);
}

function noted(note: string): string {
  return note === '' ? '' : ` Note: ${note}`;
}

export const english: TranscriptWords = {
  title: 'Casement session',
  meta: (session) => [
    `Started ${utcStamp(session.openedAt)}. Agent: ${session.owner?.name ?? 'nobody'}. ` +
      `Key words: ${session.phrase}. Times are UTC.`,
    `Session ${session.id}, external key ${session.externalKey}.`,
  ],
  customer: 'Customer',
  relay: 'Casement',
  noteTitle: 'Private note',
  line: {
    'session-opened': (event, who) => (event.topic === '' ? undefined : `${who} asked for help: ${event.topic}`),
    'key-issued': (_event, who) => `${who} created a key and link.`,
    'key-claimed': () => 'The key was opened in a browser.',
    'customer-joined': (_event, who) => `${who} joined.`,
    'customer-confirmed': (_event, who) => `${who} confirmed who came.`,
    'message-sent': (event, who) => `${who}: ${event.text}`,
    'share-requested': ({ scope }, who) => `${who} asked to see the ${scope === 'see' ? 'page' : 'screen'}.`,
    'share-withdrawn': (_event, who) => `${who} withdrew the request.`,
    'share-refused': (event, who) => `${who} did not share (${event.reason}).`,
    'share-granted': (event, who) =>
      `${who} shared ${surfaces[event.surface]}, allowed until ${utcStamp(event.grant.until)}.`,
    'share-stopped': (event, who) =>
      event.reason === 'asked' ? `${who} stopped the share.` : `The share stopped (${event.reason}).`,
    'external-key-set': (event, who) => `${who} set the external key to ${event.value}.`,
    'session-ended': (event, who) => ends[event.reason](who),
    'queue-entered': enters,
    'offer-accepted': (event) => `${event.agent.name} accepted.`,
    'offer-declined': (event, _who, name) => `${name(event.agentId)} declined.`,
    'offer-missed': (event, _who, name) => `${name(event.agentId)} did not answer in time.`,
    'queue-exhausted': () => 'Everybody was asked; it waits to be taken by hand.',
    'queue-overdue': () => 'It waits longer than the queue allows.',
    'session-taken': (event) => `${event.agent.name} took the session.`,
    'ownership-moved': moves,
    'participant-joined': (event) => joins[event.how](event.agent.name),
    'participant-left': (event, who, name) => leaves[event.reason](name(event.agentId), who),
    'invitation-sent': invites,
    'permission-lent': (event) => `${event.by.name} lent the permission ${event.permission} once.`,
    'permission-used': (event, who) => `${who} used the permission ${event.permission} that was lent.`,
    'guest-invited': (event, who) =>
      `${who} invited ${event.name} as a guest (${event.profile.right}), until ${utcStamp(event.until)}.`,
    'guest-revoked': (event, _who, name) =>
      event.reason === 'session-ended' ? undefined : `The link of ${name(`guest-${event.guestId}`)} stopped working.`,
    'watch-started': ({ watcher, reason }) => `${watcher.name} looked on${reason === '' ? '.' : `: ${reason}`}`,
    'watch-ended': (event, _who, name) => `${name(event.watcherId)} stopped looking on.`,
  },
};

import { english as details } from './details-words-en.ts';
import type { QueueRef } from './queue-event.ts';
import type { RecordingEnd } from './recording-event.ts';
import type { EndReason, EventOf, Scope, Surface } from './session-event.ts';
import type { GrantOf, NameOf, TranscriptWords } from './transcript.ts';
import { utcStamp } from './utc-stamp.ts';

const surfaces: Record<Surface, string> = {
  tab: 'a browser tab',
  window: 'a window',
  screen: 'the whole screen',
  unknown: 'a screen',
  page: 'the page, masked',
};

/** As it stands after "asked to" and "let somebody". */
const scopes: Record<Scope, string> = {
  see: 'see the page',
  point: 'point on the page',
  scroll: 'scroll the page',
  click: 'click on the page',
  type: 'type on the page',
  screen: 'see the screen',
};

function stops({ grantId, reason }: EventOf<'share-stopped'>, who: string, name: NameOf, grantOf: GrantOf): string {
  const grant = grantOf(grantId);
  const isPage = grant !== undefined && grant.scope !== 'see' && grant.scope !== 'screen';
  if (!isPage) return reason === 'asked' ? `${who} stopped the share.` : `The share stopped (${reason}).`;
  const rest = `${name(grant.agentId)} may not ${scopes[grant.scope]} any more`;
  return reason === 'asked' ? `${who}: ${rest}.` : `${rest} (${reason}).`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

const recordingEnds: Record<RecordingEnd, (who: string) => string> = {
  asked: (who) => `${who} stopped the recording.`,
  'page-stopped': () => 'The recording ended with the share.',
  'session-ended': () => 'The recording ended with the session.',
  expired: () => 'The time for recording was over.',
  full: () => 'The recording ended: the session has recorded as much as it may.',
  failed: () => 'The recording ended: it could not be stored.',
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
  recordingAt: (url) => `Recording: ${url}`,
  details,
  detailsAt: (time) => `Technical details, shared ${time}`,
  line: {
    'session-opened': (event, who) => (event.topic === '' ? undefined : `${who} asked for help: ${event.topic}`),
    'key-issued': (_event, who) => `${who} created a key and link.`,
    'key-claimed': () => 'The key was opened in a browser.',
    'customer-joined': (_event, who) => `${who} joined.`,
    'customer-confirmed': (_event, who) => `${who} confirmed who came.`,
    'message-sent': (event, who) => `${who}: ${event.text}`,
    'share-requested': ({ scope }, who) => `${who} asked to ${scopes[scope]}.`,
    'share-withdrawn': (_event, who) => `${who} withdrew the request.`,
    'share-refused': ({ reason }, who) =>
      reason === 'sensitive' ? 'The site lets nobody else act on this page.' : `${who} said no (${reason}).`,
    'share-granted': ({ grant, surface }, who, name) =>
      surface === 'page' && grant.scope !== 'see'
        ? `${who} let ${name(grant.agentId)} ${scopes[grant.scope]}, until ${utcStamp(grant.until)}.`
        : `${who} shared ${surfaces[surface]}, allowed until ${utcStamp(grant.until)}.`,
    'share-stopped': stops,
    'share-narrowed': ({ part }, who) =>
      part === 'section' ? `${who} shows a part of the page only.` : `${who} shows all of the page again.`,
    'control-used': ({ agentId, scrolls, clicks, keys }, _who, name) =>
      `On the page ${name(agentId)} scrolled ${times(scrolls)}, clicked ${times(clicks)}, typed ${times(keys)}.`,
    'details-asked': ({ agent }) => `${agent.name} asked for technical details.`,
    'details-refused': (_event, who) => `${who} did not share technical details.`,
    'details-shared': (_event, who) => `${who} shared technical details.`,
    'details-stopped': (event, who) =>
      event.reason === 'asked' ? `${who} stopped sharing technical details.` : undefined,
    'recording-asked': ({ agent }) => `${agent.name} asked to record the page.`,
    'recording-withdrawn': () => 'The question about recording was withdrawn.',
    'recording-refused': (_event, who) => `${who} did not allow recording.`,
    'recording-allowed': ({ grant }, who) => `${who} allowed recording the page, until ${utcStamp(grant.until)}.`,
    'recording-stopped': ({ reason }, who) => recordingEnds[reason](who),
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

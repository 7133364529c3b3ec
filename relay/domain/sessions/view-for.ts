import type { Commit, Role, SessionEvent } from '#shared/protocol/session-event.ts';

/** What only agents see: private notes, deliveries, the way of an offer, and who is asked, watches or is lent what. */
const AGENTS_ONLY: ReadonlySet<SessionEvent['type']> = new Set([
  'note-saved',
  'external-key-set',
  'delivery-queued',
  'delivery-delayed',
  'delivery-sent',
  'delivery-failed',
  'delivery-retried',
  'offer-made',
  'offer-declined',
  'offer-missed',
  'offer-rescinded',
  'queue-exhausted',
  'queue-overdue',
  'invitation-sent',
  'invitation-closed',
  'permission-lent',
  'permission-used',
  'guest-invited',
  'guest-claimed',
  'guest-revoked',
  'watch-started',
  'watch-ended',
] satisfies Array<SessionEvent['type']>);

/**
 * What each role may see of a commit; a guest sees what a customer sees. The commit itself is always delivered, emptied
 * if need be, so that `seq` has no gaps at either end.
 */
export function viewFor(role: Role, { seq, commandId, at, by, events }: Commit): Commit {
  const isWhole = events.every((event) => seenBy(role, event) === event);
  if (isWhole) return { seq, commandId, at, by, events };
  const seen = events.flatMap((event) => seenBy(role, event) ?? []);
  // An empty commit must not tell who did what it hides; the ids of commands name agents, too.
  return seen.length === 0
    ? { seq, commandId: '', at, by: { role: 'relay' }, events: [] }
    : { seq, commandId, at, by, events: seen };
}

/** Whether all roles see the same, as they do of most commits: then one message serves everybody. */
export function isForBoth({ events }: Commit): boolean {
  return events.every((event) => !AGENTS_ONLY.has(event.type) && withoutNotes(event) === event);
}

function seenBy(role: Role, event: SessionEvent): SessionEvent | undefined {
  if (role === 'agent') return withoutSecrets(event);
  return AGENTS_ONLY.has(event.type) ? undefined : withoutNotes(withoutSecrets(event));
}

/** What colleagues write to each other, who gave a session away, and what they read of a browser is theirs. */
function withoutNotes(event: SessionEvent): SessionEvent {
  switch (event.type) {
    case 'queue-entered':
      return event.note === '' && event.from === null ? event : { ...event, note: '', from: null };
    case 'ownership-moved':
      return event.note === '' ? event : { ...event, note: '' };
    case 'details-shared':
      return event.details === null ? event : { ...event, details: null };
    default:
      return event;
  }
}

function withoutSecrets(event: SessionEvent): SessionEvent {
  switch (event.type) {
    case 'session-opened':
      return { ...event, mediaRoom: '' };
    case 'key-issued':
      return { ...event, keyHash: '', linkHash: '' };
    case 'key-claimed':
    case 'guest-claimed':
      return { ...event, deviceHash: '' };
    case 'guest-invited':
      return { ...event, linkHash: '' };
    default:
      return event;
  }
}

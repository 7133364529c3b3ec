import type { Commit, Role, SessionEvent } from '#shared/protocol/session-event.ts';

/**
 * What each role may see of a commit. The commit itself is always delivered, emptied if need be, so that
 * `seq` has no gaps at either end.
 */
export function viewFor(role: Role, { seq, commandId, at, by, events }: Commit): Commit {
  const isWhole = events.every((event) => maySee(role, event) && withoutSecrets(event) === event);
  const seen = isWhole ? events : events.filter((event) => maySee(role, event)).map(withoutSecrets);
  return { seq, commandId, at, by, events: seen };
}

/** Whether both roles see the same, as they do of most commits: then one message serves both. */
export function isForBoth({ events }: Commit): boolean {
  return events.every((event) => maySee('customer', event));
}

function maySee(role: Role, event: SessionEvent): boolean {
  if (role === 'agent') return true;
  switch (event.type) {
    case 'note-saved':
    case 'external-key-set':
    case 'delivery-queued':
    case 'delivery-delayed':
    case 'delivery-sent':
    case 'delivery-failed':
    case 'delivery-retried':
      return false;
    default:
      return true;
  }
}

function withoutSecrets(event: SessionEvent): SessionEvent {
  switch (event.type) {
    case 'session-opened':
      return { ...event, mediaRoom: '' };
    case 'key-issued':
      return { ...event, keyHash: '', linkHash: '' };
    case 'key-claimed':
      return { ...event, deviceHash: '' };
    default:
      return event;
  }
}

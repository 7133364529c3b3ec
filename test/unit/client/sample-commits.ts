import type { Actor, Commit, SessionEvent } from '#shared/protocol/session-event.ts';

export const SESSION_ID = 'session-one';

const mara: Actor = { role: 'agent', id: 'mara', name: 'Mara' };

export function commit(seq: number, events: SessionEvent[], by: Actor = mara): Commit {
  return { seq, commandId: `command-${seq}`, at: 1_000 * seq, by, events };
}

/** Commit 1: a session nobody has joined. */
export function opened(): Commit {
  return commit(1, [
    {
      type: 'session-opened',
      tenantId: 'fernway',
      company: 'Fernway',
      portalId: 'fernway-help',
      ticket: {
        system: 'zendesk',
        installationId: '7001',
        id: '1042',
        subject: 'Card box stays empty',
        requester: 'Dana',
      },
      externalKey: '1042',
      owner: { id: 'mara', name: 'Mara' },
      teamId: null,
      mode: 'chat',
      onArrival: 'nothing',
      topic: '',
      skills: [],
      phrase: 'amber harbour',
      mediaRoom: 'room-one',
    },
    { type: 'key-issued', issue: 1, keyHash: 'hash', linkHash: 'hash', expiresAt: 3_600_000 },
  ]);
}

/** Commit 2: the customer is in. */
export function joined(): Commit {
  const device = { browser: 'Firefox', os: 'Linux', locale: 'en', timeZone: 'UTC', page: '/' };
  return commit(2, [{ type: 'customer-joined', name: 'Dana', device }], { role: 'customer' });
}

export function message(seq: number, text: string, by: Actor = mara): Commit {
  return commit(seq, [{ type: 'message-sent', text }], by);
}

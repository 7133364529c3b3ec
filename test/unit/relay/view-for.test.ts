import { evolve } from '#shared/protocol/evolve.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { isForBoth, viewFor } from '../../../relay/domain/sessions/view-for.ts';
import {
  AGENT,
  BILLING,
  CUSTOMER,
  JONAH,
  NOON,
  queueOf,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
} from '../../support/sample-session.ts';

const roles = ['customer', 'guest'] as const;
const commitOf = (events: SessionEvent[]) => ({ seq: 1, commandId: 'c', at: NOON, by: AGENT, events });
const seenOf = (sample: SampleSession, role: 'agent' | 'customer' | 'guest') =>
  sample.commits.map((commit) => viewFor(role, commit));
const foldOf = (sample: SampleSession, role: 'agent' | 'customer' | 'guest') =>
  seenOf(sample, role).reduce<Session | undefined>((session, commit) => evolve(session, 's1', commit), undefined);

/** Everything that can happen between agents, in one session. */
function busy(): SampleSession {
  const sample = new SampleSession().offered(STRANGER);
  sample.run(STRANGER, { type: 'offer:decline', offerId: sample.lastId });
  sample.offered(AGENT);
  sample.run(AGENT, { type: 'offer:accept', offerId: sample.lastId });
  sample.run(AGENT, { type: 'participant:invite', to: queueOf(JONAH), right: 'chat', note: 'whispered' });
  sample.run(JONAH, { type: 'invitation:accept', invitationId: sample.lastId });
  const profile = { right: 'chat', watermark: false, nda: false } as const;
  sample.run(AGENT, { type: 'guest:invite', name: 'Pat', profile, minutes: 5 });
  sample.run(RELAY, { type: 'guest:claim', guestId: sample.lastId, deviceHash: 'browser-9' });
  sample.run(ROSA, { type: 'watch:start', reason: 'whispered' });
  sample.run(ROSA, { type: 'session:take-over', note: 'whispered' });
  sample.run(ROSA, { type: 'session:transfer', to: TECHNICAL, note: 'whispered', stays: true });
  return sample;
}

describe('what each role sees', () => {
  test('[J1] customers and guests learn who comes, goes and runs it; not what agents say to each other', () => {
    const sample = busy();
    for (const role of roles) {
      const seen = JSON.stringify(seenOf(sample, role));
      for (const hidden of [
        'whispered',
        'Tomas',
        'watch-',
        'invitation-',
        'offer-made',
        'guest-',
        'hash of',
        'browser-9',
      ]) {
        expect(seen.replaceAll(/"guest-command-\d+"|"how":"guest"/g, '')).not.toContain(hidden);
      }
      for (const shown of ['offer-accepted', 'participant-joined', 'ownership-moved', 'queue-entered']) {
        expect(seen).toContain(`"${shown}"`);
      }
    }
  });

  test('[J1] every commit arrives, so that no seq is missing; an empty one names nobody', () => {
    const sample = busy();
    const seen = seenOf(sample, 'customer');
    expect(seen.map(({ seq }) => seq)).toEqual(sample.commits.map(({ seq }) => seq));
    for (const commit of seen.filter(({ events }) => events.length === 0)) {
      expect(commit).toMatchObject({ commandId: '', by: { role: 'relay' } });
    }
  });

  test('[H1] the fold of what a customer sees ends where it really is', () => {
    const sample = busy();
    for (const role of roles) {
      expect(foldOf(sample, role)).toMatchObject({
        phase: 'waiting',
        owner: null,
        handover: undefined,
        seq: sample.current.seq,
      });
    }
    sample.run(RELAY, {
      type: 'offer:make',
      agent: { id: JONAH.id, name: 'Jonah' },
      until: NOON + 1,
      why: { chosen: { matchedSkills: [], load: 0, capacity: 1, idleMs: 0 }, others: [] },
    });
    expect(foldOf(sample, 'customer')).toMatchObject({ phase: 'waiting' });
    sample.run(JONAH, { type: 'offer:accept', offerId: sample.lastId });
    expect(foldOf(sample, 'customer')).toMatchObject({ phase: 'active', owner: { name: 'Jonah' } });
  });

  test('[H6] agents see a guest’s link and browser as little as anybody', () => {
    const seen = JSON.stringify(seenOf(busy(), 'agent'));
    for (const secret of ['hash of', 'browser-9']) expect(seen).not.toContain(secret);
    expect(seen).toContain('whispered');
  });
});

describe('one message for all', () => {
  test('[C1] holds exactly when all see the same', () => {
    const sample = busy();
    sample.run(CUSTOMER, { type: 'chat:send', text: 'hello' });
    for (const commit of sample.commits) {
      const [whole, ...others] = (['agent', ...roles] as const).map((role) => JSON.stringify(viewFor(role, commit)));
      expect(isForBoth(commit)).toBe(others.every((other) => other === whole));
    }
  });

  test('[K18] a transfer without note still hides who gave it away', () => {
    const entered = {
      type: 'queue-entered',
      queue: BILLING,
      teamId: 'billing',
      enteredBy: 'transfer',
      waitingSince: NOON,
      isFront: false,
      keepsRejections: false,
      bounces: 0,
      note: '',
    } as const;
    expect(isForBoth(commitOf([{ ...entered, from: { id: 'a', name: 'Mara' } }]))).toBe(false);
    expect(isForBoth(commitOf([{ ...entered, from: null }]))).toBe(true);
  });
});

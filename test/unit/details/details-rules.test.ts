import { Details } from '#shared/protocol/details.ts';
import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { evolve } from '#shared/protocol/evolve.ts';
import type { Session } from '#shared/protocol/session.ts';
import { deadlineOf } from '../../../relay/domain/sessions/deadlines.ts';
import { isForBoth, viewFor } from '../../../relay/domain/sessions/view-for.ts';
import { sampleDetails } from '../../support/sample-details.ts';
import {
  AGENT,
  BILLING,
  CUSTOMER,
  NOON,
  POLICY,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
} from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const ask = { type: 'details:ask' } as const;
const stop = { type: 'details:stop' } as const;
const details = sampleDetails(NOON);

const requestOf = ({ current: { details: now } }: SampleSession): string => {
  if (now.state === 'asked') return now.requestId;
  return now.state === 'shared' ? (now.wanted?.requestId ?? 'none') : 'none';
};

function asked(): SampleSession {
  const sample = new SampleSession().confirmed();
  sample.run(AGENT, ask);
  return sample;
}

function shared(): SampleSession {
  const sample = asked();
  sample.run(CUSTOMER, { type: 'details:send', requestId: requestOf(sample), details });
  return sample;
}

describe('[E6] [K10] technical details', () => {
  test('nobody is asked before it is known who came, nor twice', () => {
    expect(new SampleSession().joined().run(AGENT, ask)).toMatchObject(refusal('wrong-state'));
    expect(new SampleSession().waiting().run(AGENT, ask).ok).toBe(false);
    expect(asked().run(AGENT, ask)).toMatchObject(refusal('wrong-state'));
  });

  test('only the owner asks, takes back and stops; only the customer answers', () => {
    for (const other of [STRANGER, ROSA]) {
      expect(new SampleSession().confirmed().run(other, ask)).toMatchObject(refusal('not-allowed'));
      expect(shared().run(other, stop)).toMatchObject(refusal('not-allowed'));
    }
    const sample = asked();
    const requestId = requestOf(sample);
    expect(sample.run(AGENT, { type: 'details:send', requestId, details })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(AGENT, { type: 'details:refuse', requestId })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(CUSTOMER, ask)).toMatchObject(refusal('not-allowed'));
    expect(sample.run(CUSTOMER, { type: 'details:withdraw', requestId })).toMatchObject(refusal('not-allowed'));
  });

  test('without a question, or to another one, nothing can be sent', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.run(CUSTOMER, { type: 'details:send', requestId: 'none', details })).toMatchObject(
      refusal('wrong-state'),
    );
    expect(asked().run(CUSTOMER, { type: 'details:send', requestId: 'other', details })).toMatchObject(
      refusal('wrong-state'),
    );
    const done = shared();
    expect(done.run(CUSTOMER, { type: 'details:send', requestId: 'command-5', details })).toMatchObject(
      refusal('wrong-state'),
    );
  });

  test('[C15] a refusal pauses the question, and the session goes on', () => {
    const sample = asked();
    sample.run(CUSTOMER, { type: 'details:refuse', requestId: requestOf(sample) });
    expect(sample.current).toMatchObject({ phase: 'active', details: { state: 'none', last: null } });
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('too-soon'));
    sample.now += POLICY.sharePauseMs;
    expect(sample.run(AGENT, ask).ok).toBe(true);
  });

  test('a question that was taken back cannot be answered', () => {
    const sample = asked();
    const requestId = requestOf(sample);
    sample.run(AGENT, { type: 'details:withdraw', requestId });
    expect(sample.current.details.state).toBe('none');
    expect(sample.run(CUSTOMER, { type: 'details:send', requestId, details }).ok).toBe(false);
  });

  test('one yes is enough for fresh ones: they are asked for and come without another question', () => {
    const sample = shared();
    const until = NOON + POLICY.shareGrantMs;
    expect(sample.current.details).toMatchObject({ state: 'shared', since: NOON, until, last: { at: NOON, details } });
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('too-soon'));
    sample.now += DETAILS_LIMITS.pauseMs;
    sample.run(AGENT, ask);
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('wrong-state'));
    const fresh = sampleDetails(sample.now, { problems: [] });
    sample.run(CUSTOMER, { type: 'details:send', requestId: requestOf(sample), details: fresh });
    expect(sample.current.details).toMatchObject({
      since: NOON,
      until,
      wanted: null,
      sets: 2,
      last: { details: fresh },
    });
  });

  test('a session takes only so many sets', () => {
    const sample = shared();
    for (let count = 1; count < DETAILS_LIMITS.sets; count += 1) {
      sample.now += DETAILS_LIMITS.pauseMs;
      sample.run(AGENT, ask);
      sample.run(CUSTOMER, { type: 'details:send', requestId: requestOf(sample), details });
    }
    sample.now += DETAILS_LIMITS.pauseMs;
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('too-many'));
  });

  test('[C6] either side stops it, twice without harm; what was shared stays readable', () => {
    for (const by of [CUSTOMER, AGENT]) {
      const sample = shared();
      sample.run(by, stop);
      expect(sample.current.details).toMatchObject({ state: 'none', last: { details } });
      expect(sample.run(by, stop)).toEqual({ ok: true, value: [] });
    }
  });

  test('[K8] the permission ends by itself, with its owner, and with the session', () => {
    const lapsed = shared();
    const deadline = deadlineOf(lapsed.current);
    expect(deadline).toMatchObject({ at: NOON + POLICY.shareGrantMs, command: { type: 'details:expire' } });
    expect(lapsed.run(RELAY, { type: 'details:expire' })).toEqual({ ok: true, value: [] });
    lapsed.now += POLICY.shareGrantMs;
    lapsed.run(RELAY, { type: 'details:expire' });
    expect(lapsed.events.at(-1)).toEqual({ type: 'details-stopped', reason: 'expired' });

    const moved = shared();
    moved.run(ROSA, { type: 'session:take-over', note: '' });
    expect(moved.events).toContainEqual({ type: 'details-stopped', reason: 'owner-changed' });
    const requeued = asked();
    requeued.run(AGENT, { type: 'session:transfer', to: BILLING, note: '', stays: false });
    expect(requeued.current.details.state).toBe('none');

    const ended = shared();
    ended.run(CUSTOMER, { type: 'session:end' });
    expect(ended.events).toContainEqual({ type: 'details-stopped', reason: 'session-ended' });
    expect(ended.current.details).toMatchObject({ state: 'none', last: { details } });
    const open = asked();
    open.run(AGENT, { type: 'session:end' });
    expect(open.current.details.state).toBe('none');
  });

  test('after the end nothing is asked, sent or refused', () => {
    const sample = asked();
    const requestId = requestOf(sample);
    sample.run(AGENT, { type: 'session:end' });
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('session-ended'));
    expect(sample.run(CUSTOMER, { type: 'details:send', requestId, details })).toMatchObject(refusal('session-ended'));
    expect(sample.run(CUSTOMER, stop)).toEqual({ ok: true, value: [] });
  });

  test('agents read them; guests and the customer’s other pages learn only that it happened', () => {
    const sample = shared();
    const commit = sample.commits.at(-1);
    if (!commit) throw new Error('There is no commit.');
    expect(isForBoth(commit)).toBe(false);
    expect(viewFor('agent', commit).events).toEqual(commit.events);
    for (const role of ['guest', 'customer'] as const) {
      const seen = viewFor(role, commit);
      expect(seen.events).toMatchObject([{ type: 'details-shared', details: null }]);
      expect(JSON.stringify(seen)).not.toContain('checkout');
      const session = sample.commits
        .map((one) => viewFor(role, one))
        .reduce<Session | undefined>((now, one) => evolve(now, 's1', one), undefined);
      expect(session?.details).toMatchObject({ state: 'shared', last: null });
    }
  });
});

describe('[K10] what a relay takes of a browser', () => {
  const isTaken = (value: unknown) => Details.safeParse(value).success;
  const many = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
  const { problems, requests } = details;

  test('is bounded in number, length and all in all', () => {
    expect(isTaken(details)).toBe(true);
    expect(isTaken({ ...details, problems: many({ ...problems[1], text: 'x' }, 50) })).toBe(true);
    expect(isTaken({ ...details, problems: many({ ...problems[1], text: 'x' }, 51) })).toBe(false);
    expect(isTaken({ ...details, requests: many({ ...requests[1], url: 'x' }, 51) })).toBe(false);
    expect(isTaken({ ...details, problems: [{ ...problems[0], text: 'x'.repeat(301) }] })).toBe(false);
    expect(isTaken({ ...details, problems: many({ ...problems[0], text: 'x'.repeat(300) }, 50) })).toBe(false);
  });

  test('has no field of its own making, no forged line and no turned text', () => {
    expect(isTaken({ ...details, cookies: 'a=b' })).toBe(false);
    expect(isTaken({ ...details, system: { ...details.system, isAdmin: true } })).toBe(false);
    for (const text of ['a\nb', 'a\u2028b', 'a\u202eb', 'a\u0000b', 'a\u2066b'])
      expect(isTaken({ ...details, problems: [{ ...problems[0], text }] })).toBe(false);
    expect(isTaken({ ...details, requests: [{ ...requests[0], status: -1 }] })).toBe(false);
    expect(isTaken({ ...details, timings: { ...details.timings, layoutShift: Number.POSITIVE_INFINITY } })).toBe(false);
  });
});

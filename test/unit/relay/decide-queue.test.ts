import {
  BILLING,
  CUSTOMER,
  NOON,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
} from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const SECOND = 1000;

describe('into a queue', () => {
  test('[F3] a request is one commit from nothing to waiting, without an owner', () => {
    const sample = new SampleSession().waiting();
    expect(sample.commits).toHaveLength(1);
    expect(sample.events.map(({ type }) => type)).toEqual([
      'session-opened',
      'customer-joined',
      'customer-confirmed',
      'message-sent',
      'queue-entered',
    ]);
    expect(sample.session).toMatchObject({
      phase: 'waiting',
      owner: null,
      teamId: 'billing',
      waitingSince: NOON,
      entryQueue: BILLING,
      topic: 'My card is refused',
      customer: { name: 'Dana', confirmed: true },
      place: { enteredBy: 'request', bounces: 0, isFront: false },
    });
  });

  test('[F3] the same session is not requested twice', () => {
    const sample = new SampleSession().waiting();
    expect(sample.waiting().commits).toHaveLength(1);
  });

  test('[C1] while waiting the customer writes and leaves; the ticket hears of it at once', () => {
    const sample = new SampleSession().waiting();
    expect(sample.run(CUSTOMER, { type: 'chat:send', text: 'hello' })).toMatchObject({ ok: true });
    sample.run(CUSTOMER, { type: 'session:end' });
    expect(sample.session).toMatchObject({ phase: 'ended', reason: 'left-queue', delivery: { state: 'queued' } });
  });

  test('[A3] leaving closes the offer that is out', () => {
    const sample = new SampleSession().offered();
    const offerId = sample.lastId;
    expect(sample.run(CUSTOMER, { type: 'session:end' })).toMatchObject({
      value: [
        { type: 'offer-rescinded', offerId, reason: 'ended' },
        { type: 'session-ended', reason: 'left-queue', wrapUpUntil: null },
        { type: 'delivery-queued' },
      ],
    });
  });

  test('[C9] a customer who stays away while waiting is gone', () => {
    const sample = new SampleSession().waiting();
    sample.run(RELAY, { type: 'customer:gone' });
    expect(sample.session).toMatchObject({ phase: 'ended', reason: 'customer-gone' });
  });

  test('[C9] no agent ends what nobody runs', () => {
    const sample = new SampleSession().waiting();
    expect(sample.run(STRANGER, { type: 'session:end' })).toMatchObject(refusal('not-allowed'));
  });
});

describe('[K2] the note of a session that nobody ever ran', () => {
  test('is tried again by a lead or manager of its team, by nobody else', () => {
    const sample = new SampleSession().waiting();
    sample.run(CUSTOMER, { type: 'session:end' });
    const deliveryId = sample.lastId;
    sample.run(RELAY, { type: 'delivery:give-up', attempts: 8, problem: 'unreachable' });
    const retry = { type: 'delivery:retry', deliveryId } as const;
    expect(sample.run(STRANGER, retry)).toMatchObject(refusal('not-allowed'));
    expect(sample.run(ROSA, retry)).toMatchObject({ value: [{ type: 'delivery-retried' }] });
  });
});

describe('waiting rules', () => {
  test('[G6] exhausted and overdue are said once', () => {
    const sample = new SampleSession().waiting();
    expect(sample.run(RELAY, { type: 'queue:exhaust' })).toMatchObject({ value: [{ type: 'queue-exhausted' }] });
    expect(sample.run(RELAY, { type: 'queue:exhaust' })).toEqual({ ok: true, value: [] });
    expect(sample.run(RELAY, { type: 'queue:mark-overdue' })).toMatchObject({ value: [{ type: 'queue-overdue' }] });
    expect(sample.run(RELAY, { type: 'queue:mark-overdue' })).toEqual({ ok: true, value: [] });
    expect(sample.session).toMatchObject({ place: { isExhausted: true, isOverdue: true } });
  });

  test('[G7] it may become overdue while somebody is asked, but not exhausted', () => {
    const sample = new SampleSession().offered();
    expect(sample.run(RELAY, { type: 'queue:mark-overdue' })).toMatchObject({ ok: true });
    expect(sample.run(RELAY, { type: 'queue:exhaust' })).toMatchObject(refusal('wrong-state'));
    expect(sample.session).toMatchObject({ phase: 'offered', place: { isOverdue: true } });
  });

  test('[G8] [J2] overflow keeps the waiting time and who has rejected it, and counts', () => {
    const sample = new SampleSession().offered();
    sample.run(STRANGER, { type: 'offer:decline', offerId: sample.lastId });
    sample.now += 30 * SECOND;
    sample.run(RELAY, { type: 'offer:lapse', offerId: 'command-2' });
    sample.now += 60 * SECOND;
    sample.run(RELAY, { type: 'queue:overflow', to: 'technical' });
    expect(sample.session).toMatchObject({
      phase: 'waiting',
      teamId: 'technical',
      waitingSince: NOON,
      entryQueue: BILLING,
      lastQueue: TECHNICAL,
      place: { enteredBy: 'overflow', bounces: 1, rejections: [{ agentId: '7001-101', how: 'missed' }] },
    });
    sample.run(RELAY, { type: 'queue:overflow', to: 'billing' });
    expect(sample.session).toMatchObject({ place: { bounces: 2, rejections: [{ agentId: '7001-101' }] } });
  });

  test('[G8] overflow takes an open offer back in the same commit', () => {
    const sample = new SampleSession().offered();
    expect(sample.run(RELAY, { type: 'queue:overflow', to: 'technical' })).toMatchObject({
      value: [{ type: 'offer-rescinded', reason: 'moved' }, { type: 'queue-entered' }],
    });
  });

  test('[G9] not to itself, not to nowhere, not from a conversation', () => {
    const sample = new SampleSession().waiting();
    expect(sample.run(RELAY, { type: 'queue:overflow', to: 'billing' })).toMatchObject(refusal('wrong-state'));
    expect(sample.run(RELAY, { type: 'queue:overflow', to: 'nowhere' })).toMatchObject(refusal('not-found'));
    sample.taken();
    expect(sample.run(RELAY, { type: 'queue:overflow', to: 'technical' })).toMatchObject(refusal('wrong-state'));
    expect(sample.run(RELAY, { type: 'queue:mark-overdue' })).toMatchObject(refusal('wrong-state'));
  });
});

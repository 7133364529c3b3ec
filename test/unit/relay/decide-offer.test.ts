import {
  AGENT,
  CUSTOMER,
  JONAH,
  NOON,
  queueOf,
  refOf,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
  WHY,
} from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const UNTIL = NOON + 30_000;

describe('an offer', () => {
  test('[G3] [E12] accepting makes the agent the owner, once', () => {
    const sample = new SampleSession().offered();
    const offerId = sample.lastId;
    expect(sample.session).toMatchObject({ phase: 'offered', offer: { id: offerId, until: UNTIL } });
    expect(sample.run(AGENT, { type: 'offer:accept', offerId })).toMatchObject({ ok: true });
    expect(sample.session).toMatchObject({
      phase: 'active',
      owner: { id: '7001-101' },
      teamId: 'billing',
      customer: { confirmed: true },
    });
    for (const by of [AGENT, STRANGER]) {
      expect(sample.run(by, { type: 'offer:accept', offerId })).toMatchObject(refusal('already-taken'));
    }
  });

  test('[A3] a millisecond before the end is in time; the end itself is not', () => {
    const early = new SampleSession().offered();
    early.now = UNTIL - 1;
    expect(early.run(AGENT, { type: 'offer:accept', offerId: early.lastId })).toMatchObject({ ok: true });
    for (const now of [UNTIL, UNTIL + 1]) {
      const late = new SampleSession().offered();
      const offerId = late.lastId;
      late.now = now;
      expect(late.run(AGENT, { type: 'offer:accept', offerId })).toMatchObject(refusal('offer-closed'));
      expect(late.run(AGENT, { type: 'offer:decline', offerId })).toMatchObject(refusal('offer-closed'));
      expect(late.session).toMatchObject({ phase: 'offered', owner: null });
    }
  });

  test('[A2] only who was asked answers', () => {
    const sample = new SampleSession().offered();
    const offerId = sample.lastId;
    for (const by of [STRANGER, ROSA, JONAH]) {
      expect(sample.run(by, { type: 'offer:accept', offerId })).toMatchObject(refusal('not-allowed'));
      expect(sample.run(by, { type: 'offer:decline', offerId })).toMatchObject(refusal('not-allowed'));
    }
  });

  test('[A3] an offer that was taken back cannot be accepted, nor an older one than the live one', () => {
    const sample = new SampleSession().offered();
    const first = sample.lastId;
    sample.run(RELAY, { type: 'offer:rescind', offerId: first, reason: 'agent-left' });
    expect(sample.run(AGENT, { type: 'offer:accept', offerId: first })).toMatchObject(refusal('offer-closed'));
    sample.offered();
    expect(sample.run(AGENT, { type: 'offer:accept', offerId: first })).toMatchObject(refusal('offer-closed'));
    expect(sample.session).toMatchObject({ phase: 'offered', place: { rejections: [] } });
  });

  test('[G4] [J3] declined and missed are told apart, and both are remembered', () => {
    const sample = new SampleSession().offered();
    sample.run(AGENT, { type: 'offer:decline', offerId: sample.lastId });
    sample.offered(STRANGER);
    const offerId = sample.lastId;
    sample.now += 30_000;
    sample.run(RELAY, { type: 'offer:lapse', offerId });
    expect(sample.session).toMatchObject({
      phase: 'waiting',
      place: {
        rejections: [
          { agentId: '7001-101', how: 'declined', at: NOON },
          { agentId: '7001-102', how: 'missed', at: UNTIL },
        ],
      },
    });
  });

  test('[A1] one live offer at a time', () => {
    const sample = new SampleSession().offered();
    const make = { type: 'offer:make', agent: refOf(STRANGER), until: UNTIL, why: WHY } as const;
    expect(sample.run(RELAY, make)).toMatchObject(refusal('wrong-state'));
    sample.taken();
    expect(sample.run(RELAY, make)).toMatchObject(refusal('already-taken'));
  });

  test('[A3] the time is over when it is over, and lapsing twice changes nothing', () => {
    const sample = new SampleSession().offered();
    const offerId = sample.lastId;
    sample.now = UNTIL - 1;
    expect(sample.run(RELAY, { type: 'offer:lapse', offerId })).toMatchObject(refusal('wrong-state'));
    sample.now = UNTIL;
    expect(sample.run(RELAY, { type: 'offer:lapse', offerId })).toMatchObject({ value: [{ type: 'offer-missed' }] });
    expect(sample.run(RELAY, { type: 'offer:lapse', offerId })).toEqual({ ok: true, value: [] });
    expect(sample.run(RELAY, { type: 'offer:rescind', offerId, reason: 'agent-left' })).toEqual({
      ok: true,
      value: [],
    });
  });

  test('[F1] what waits for one agent is offered to no other', () => {
    const sample = new SampleSession().waiting(queueOf(AGENT));
    const offer = { type: 'offer:make', until: UNTIL, why: WHY } as const;
    expect(sample.run(RELAY, { ...offer, agent: refOf(STRANGER) })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(RELAY, { ...offer, agent: refOf(AGENT) })).toMatchObject({ ok: true });
  });

  test('[A3] an offer without time, or after the customer left, is none', () => {
    const sample = new SampleSession().waiting();
    const make = { type: 'offer:make', agent: refOf(AGENT), until: NOON, why: WHY } as const;
    expect(sample.run(RELAY, make)).toMatchObject(refusal('offer-closed'));
    sample.offered();
    const offerId = sample.lastId;
    sample.run(CUSTOMER, { type: 'session:end' });
    expect(sample.run(AGENT, { type: 'offer:accept', offerId })).toMatchObject(refusal('session-ended'));
  });
});

describe('taking by hand', () => {
  test('[G14] [F4] anybody of the team takes what waits; the first one wins', () => {
    const sample = new SampleSession().waiting();
    expect(sample.run(JONAH, { type: 'session:take' })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(STRANGER, { type: 'session:take' })).toMatchObject({
      value: [{ type: 'session-taken', how: 'taken' }],
    });
    for (const by of [AGENT, STRANGER, ROSA]) {
      expect(sample.run(by, { type: 'session:take' })).toMatchObject({
        error: { code: 'already-taken', message: 'Tomas has taken this session.' },
      });
    }
  });

  test('[A2] taking what is offered to somebody else closes that offer in the same commit', () => {
    const sample = new SampleSession().offered(AGENT);
    const offerId = sample.lastId;
    expect(sample.run(STRANGER, { type: 'session:take' })).toMatchObject({
      value: [
        { type: 'offer-rescinded', offerId, agentId: '7001-101', reason: 'taken' },
        { type: 'session-taken', agent: { id: '7001-102' } },
      ],
    });
    expect(sample.run(AGENT, { type: 'offer:accept', offerId })).toMatchObject(refusal('already-taken'));
  });

  test('[F6] Get next is remembered as such', () => {
    const sample = new SampleSession().waiting();
    expect(sample.run(AGENT, { type: 'session:take-next' })).toMatchObject({
      value: [{ type: 'session-taken', how: 'next' }],
    });
  });

  test('[F1] what waits for one agent is taken by that agent, or by a lead of the session’s team', () => {
    const mine = new SampleSession().waiting(queueOf(AGENT));
    expect(mine.run(STRANGER, { type: 'session:take' })).toMatchObject(refusal('not-allowed'));
    expect(mine.run(ROSA, { type: 'session:take' })).toMatchObject({ ok: true });
    const again = new SampleSession().waiting(queueOf(AGENT));
    expect(again.run(AGENT, { type: 'session:take' })).toMatchObject({ ok: true });
  });
});

import {
  AGENT,
  BILLING,
  CUSTOMER,
  INES,
  JONAH,
  NOON,
  queueOf,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
  YUKI,
} from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const transfer = (to: typeof BILLING, stays = false, note = '') =>
  ({ type: 'session:transfer', to, note, stays }) as const;

describe('transfer', () => {
  test('[H1] [K18] one commit changes hands: the share stops, the note goes along, the old owner stays as a helper', () => {
    const sample = new SampleSession().shared();
    sample.now += 5000;
    expect(sample.run(AGENT, transfer(TECHNICAL, true, 'Needs a new card'))).toMatchObject({
      value: [
        { type: 'share-stopped', reason: 'owner-changed' },
        { type: 'queue-entered', from: { id: '7001-101' }, note: 'Needs a new card', enteredBy: 'transfer' },
        { type: 'participant-joined', how: 'stayed', right: 'chat' },
      ],
    });
    expect(sample.session).toMatchObject({
      phase: 'waiting',
      owner: null,
      teamId: 'technical',
      waitingSince: NOON + 5000,
      handover: { from: { name: 'Mara' }, note: 'Needs a new card' },
      participants: [{ agent: { id: '7001-101' } }],
    });
  });

  test('[H1] [H9] in the same moment the old owner may only help', () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, transfer(TECHNICAL, true));
    sample.run(JONAH, { type: 'session:take' });
    for (const command of [
      transfer(BILLING),
      { type: 'participant:invite', to: BILLING, right: 'view', note: '' },
      { type: 'participant:remove', agentId: JONAH.id },
      { type: 'share:request', scope: 'screen' },
      { type: 'session:end' },
    ] as const) {
      expect(sample.run(AGENT, command)).toMatchObject(refusal('not-allowed'));
    }
    expect(sample.run(AGENT, { type: 'chat:send', text: 'She was charged twice.' })).toMatchObject({ ok: true });
  });

  test('[H2] the former owner leaving ends nothing; the new owner ends it', () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, transfer(TECHNICAL, true));
    sample.run(JONAH, { type: 'session:take' });
    sample.run(AGENT, { type: 'participant:leave' });
    expect(sample.session).toMatchObject({ phase: 'active', owner: { name: 'Jonah' }, participants: [] });
    sample.run(JONAH, { type: 'session:end' });
    expect(sample.session).toMatchObject({ phase: 'wrap-up', owner: { name: 'Jonah' } });
  });

  test('[H4] to an agent: it waits in the personal queue, and the team keeps its rights', () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, transfer(queueOf(JONAH)));
    expect(sample.session).toMatchObject({ phase: 'waiting', teamId: 'billing', place: { queue: queueOf(JONAH) } });
    expect(sample.run(JONAH, { type: 'session:take' })).toMatchObject({ ok: true });
  });

  test('[H3] [G5] a waiting session moves by hand: rejections are forgotten, the wait is not', () => {
    const sample = new SampleSession().offered();
    sample.run(AGENT, { type: 'offer:decline', offerId: sample.lastId });
    sample.now += 1000;
    sample.run(AGENT, transfer(TECHNICAL));
    expect(sample.session).toMatchObject({
      waitingSince: NOON,
      place: { queue: TECHNICAL, rejections: [], bounces: 0, enteredBy: 'transfer' },
    });
  });

  test('[H3] moving what is offered takes the offer back', () => {
    const sample = new SampleSession().offered();
    expect(sample.run(STRANGER, transfer(TECHNICAL))).toMatchObject({
      value: [{ type: 'offer-rescinded', reason: 'moved' }, { type: 'queue-entered' }],
    });
  });

  test('[H1] to nobody, to somebody who has just left, to where it is: a code each, nothing changed', () => {
    const sample = new SampleSession().confirmed();
    sample.away.add(JONAH.id);
    expect(sample.run(AGENT, transfer({ kind: 'team', teamId: 'nowhere' }))).toMatchObject(refusal('not-found'));
    expect(sample.run(AGENT, transfer({ kind: 'agent', agentId: 'nobody' }))).toMatchObject(refusal('not-found'));
    expect(sample.run(AGENT, transfer(queueOf(JONAH)))).toMatchObject(refusal('not-available'));
    expect(sample.run(AGENT, transfer(queueOf(AGENT)))).toMatchObject(refusal('wrong-state'));
    expect(sample.session).toMatchObject({ phase: 'active', owner: { id: '7001-101' } });
    const waiting = new SampleSession().waiting();
    expect(waiting.run(AGENT, transfer(BILLING))).toMatchObject(refusal('wrong-state'));
  });

  test('[I7] who outranks the owner moves it on; others do not', () => {
    const stranger = new SampleSession().confirmed();
    expect(stranger.run(STRANGER, transfer(TECHNICAL))).toMatchObject(refusal('not-allowed'));
    for (const make of [() => new SampleSession().confirmed(), () => new SampleSession().offered()]) {
      expect(make().run(ROSA, transfer(TECHNICAL))).toMatchObject({ ok: true });
    }
  });

  test('[H9] without the permission it needs a sponsor', () => {
    const sample = new SampleSession().taken(INES);
    expect(sample.run(INES, transfer(TECHNICAL))).toMatchObject(refusal('not-allowed'));
  });

  test('[E4] back into the own team’s queue, with everything kept', () => {
    const sample = new SampleSession().taken();
    sample.run(AGENT, { type: 'note:save', text: 'card 4' });
    sample.run(AGENT, transfer(BILLING));
    expect(sample.session).toMatchObject({ phase: 'waiting', note: 'card 4', customer: { name: 'Dana' } });
  });

  test('[H1] what stood on the owner does not outlive the change: requests, invitations, watches', () => {
    const sample = new SampleSession().asked();
    sample.run(AGENT, { type: 'participant:invite', to: TECHNICAL, right: 'view', note: '' });
    sample.run(ROSA, { type: 'watch:start', reason: 'training' });
    expect(sample.run(AGENT, transfer(TECHNICAL))).toMatchObject({
      value: [
        { type: 'share-withdrawn' },
        { type: 'invitation-closed', reason: 'withdrawn' },
        { type: 'watch-ended', watcherId: ROSA.id },
        { type: 'queue-entered' },
      ],
    });
  });
});

describe('take over', () => {
  test('[I6] the lead owns it, the original stays, in one commit', () => {
    const sample = new SampleSession().shared();
    expect(sample.run(ROSA, { type: 'session:take-over', note: 'I know this customer' })).toMatchObject({
      value: [
        { type: 'share-stopped', reason: 'owner-changed' },
        { type: 'ownership-moved', how: 'take-over', from: { name: 'Mara' } },
        { type: 'participant-joined', how: 'stayed', agent: { name: 'Mara' } },
      ],
    });
    expect(sample.session).toMatchObject({
      phase: 'active',
      owner: { name: 'Rosa' },
      sharing: { state: 'none' },
      participants: [{ agent: { name: 'Mara' } }],
      handover: { note: 'I know this customer' },
    });
  });

  test('[I3] [I4] only from above, in the team of the session', () => {
    const billing = new SampleSession().confirmed();
    for (const by of [STRANGER, JONAH, AGENT]) {
      expect(billing.run(by, { type: 'session:take-over', note: '' })).toMatchObject({ ok: false });
    }
    billing.run(ROSA, { type: 'session:take-over', note: '' });
    expect(billing.run(YUKI, { type: 'session:take-over', note: '' })).toMatchObject({ ok: true });
    const technical = new SampleSession().waiting(TECHNICAL).taken(JONAH);
    expect(technical.run(ROSA, { type: 'session:take-over', note: '' })).toMatchObject(refusal('not-allowed'));
  });

  test('[K8] a new owner asks anew: the old grant and request are gone', () => {
    const sample = new SampleSession().asked();
    const { requestId } = sample;
    sample.run(ROSA, { type: 'session:take-over', note: '' });
    expect(sample.run(CUSTOMER, { type: 'share:grant', requestId, surface: 'tab' })).toMatchObject(
      refusal('wrong-state'),
    );
  });

  test('[L3] each owner has a media room of their own', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.session?.mediaRoom).toBe('r1');
    sample.run(ROSA, { type: 'session:take-over', note: '' });
    expect(sample.session?.mediaRoom).toBe('r1.1');
    sample.run(ROSA, transfer(TECHNICAL));
    expect(sample.session?.mediaRoom).toBe('r1.2');
    sample.run(JONAH, { type: 'session:take' });
    expect(sample.session?.mediaRoom).toBe('r1.2');
  });
});

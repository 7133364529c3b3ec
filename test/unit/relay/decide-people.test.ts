import {
  AGENT,
  BILLING,
  CUSTOMER,
  INES,
  JONAH,
  NOON,
  POLICY,
  queueOf,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
  YUKI,
} from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const invite = (to: typeof BILLING, right: 'view' | 'chat' | 'co-drive' = 'chat') =>
  ({ type: 'participant:invite', to, right, note: 'Please look' }) as const;

function invited(to = queueOf(JONAH), right: 'view' | 'chat' | 'co-drive' = 'chat') {
  const sample = new SampleSession().confirmed();
  sample.run(AGENT, invite(to, right));
  return { sample, invitationId: sample.lastId };
}

describe('asking a colleague to help', () => {
  test('[H5] [F2] invited, accepted, inside with the right that was given; the owner stays the owner', () => {
    const { sample, invitationId } = invited();
    expect(sample.session).toMatchObject({
      invitations: [{ id: invitationId, by: { name: 'Mara' }, right: 'chat', until: NOON + POLICY.invitationMs }],
    });
    sample.run(JONAH, { type: 'invitation:accept', invitationId });
    expect(sample.session).toMatchObject({
      owner: { name: 'Mara' },
      invitations: [],
      participants: [{ agent: { name: 'Jonah' }, right: 'chat', how: 'invited' }],
    });
    expect(sample.run(JONAH, { type: 'chat:send', text: 'Hello' })).toMatchObject({ ok: true });
    expect(sample.run(JONAH, { type: 'share:request', scope: 'screen' })).toMatchObject(refusal('not-allowed'));
  });

  test('[F4] of a team the first one comes; the next learns that it is over', () => {
    const { sample, invitationId } = invited(TECHNICAL);
    expect(sample.run(INES, { type: 'invitation:accept', invitationId })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(STRANGER, { type: 'invitation:decline', invitationId })).toEqual({ ok: true, value: [] });
    expect(sample.run(JONAH, { type: 'invitation:accept', invitationId })).toMatchObject({ ok: true });
    expect(sample.run(STRANGER, { type: 'invitation:accept', invitationId })).toMatchObject(refusal('offer-closed'));
  });

  test('[F2] declined, withdrawn and expired are told apart; late is late', () => {
    const declined = invited();
    expect(
      declined.sample.run(JONAH, { type: 'invitation:decline', invitationId: declined.invitationId }),
    ).toMatchObject({ value: [{ type: 'invitation-closed', reason: 'declined' }] });
    const withdrawn = invited();
    const withdraw = { type: 'invitation:withdraw', invitationId: withdrawn.invitationId } as const;
    expect(withdrawn.sample.run(JONAH, withdraw)).toMatchObject(refusal('not-allowed'));
    expect(withdrawn.sample.run(AGENT, withdraw)).toMatchObject({ value: [{ reason: 'withdrawn' }] });
    expect(withdrawn.sample.run(AGENT, withdraw)).toEqual({ ok: true, value: [] });
    const { sample, invitationId } = invited();
    sample.now = NOON + POLICY.invitationMs - 1;
    expect(sample.run(RELAY, { type: 'invitation:expire', invitationId })).toMatchObject(refusal('wrong-state'));
    sample.now += 1;
    expect(sample.run(JONAH, { type: 'invitation:accept', invitationId })).toMatchObject(refusal('offer-closed'));
    expect(sample.run(RELAY, { type: 'invitation:expire', invitationId })).toMatchObject({
      value: [{ reason: 'expired' }],
    });
  });

  test('[H5] a helper who may only read cannot write', () => {
    const { sample, invitationId } = invited(queueOf(JONAH), 'view');
    sample.run(JONAH, { type: 'invitation:accept', invitationId });
    expect(sample.run(JONAH, { type: 'chat:send', text: 'hi' })).toMatchObject({
      error: { code: 'not-allowed', message: 'You may read here, not write.' },
    });
  });

  test('[H5] nobody is asked twice, nor who is inside, away or unknown', () => {
    const { sample, invitationId } = invited();
    expect(sample.run(AGENT, invite(queueOf(JONAH)))).toMatchObject(refusal('wrong-state'));
    expect(sample.run(AGENT, invite(queueOf(AGENT)))).toMatchObject(refusal('wrong-state'));
    sample.run(JONAH, { type: 'invitation:accept', invitationId });
    expect(sample.run(AGENT, invite(queueOf(JONAH)))).toMatchObject(refusal('wrong-state'));
    sample.away.add(INES.id);
    expect(sample.run(AGENT, invite(queueOf(INES)))).toMatchObject(refusal('not-available'));
    expect(sample.run(AGENT, invite({ kind: 'team', teamId: 'nowhere' }))).toMatchObject(refusal('not-found'));
  });

  test('[H9] only the owner and who stands above ask', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.run(STRANGER, invite(TECHNICAL))).toMatchObject(refusal('not-allowed'));
    expect(sample.run(ROSA, invite(TECHNICAL))).toMatchObject({ ok: true });
  });

  test('[F2] the end of the session withdraws what is open', () => {
    const { sample, invitationId } = invited();
    expect(sample.run(CUSTOMER, { type: 'session:end' })).toMatchObject({
      value: [{ type: 'invitation-closed', invitationId, reason: 'withdrawn' }, { type: 'session-ended' }],
    });
    expect(sample.run(JONAH, { type: 'invitation:accept', invitationId })).toMatchObject(refusal('session-ended'));
  });
});

describe('coming and going', () => {
  test('[I8] [J1] who stands above joins without invitation; leads only where the tenant lets them', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.run(STRANGER, { type: 'participant:join' })).toMatchObject(refusal('not-allowed'));
    sample.leadsMayJoin = false;
    expect(sample.run(ROSA, { type: 'participant:join' })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(YUKI, { type: 'participant:join' })).toMatchObject({ ok: true });
    sample.leadsMayJoin = true;
    expect(sample.run(ROSA, { type: 'participant:join' })).toMatchObject({ ok: true });
    expect(sample.run(ROSA, { type: 'participant:join' })).toMatchObject(refusal('wrong-state'));
    expect(sample.session).toMatchObject({ participants: [{ how: 'joined' }, { how: 'joined' }] });
  });

  test('[I8] joining ends the own watch', () => {
    const sample = new SampleSession().confirmed();
    sample.run(ROSA, { type: 'watch:start', reason: '' });
    sample.run(ROSA, { type: 'participant:join' });
    expect(sample.session).toMatchObject({ watchers: [], participants: [{ agent: { name: 'Rosa' } }] });
  });

  test('[H8] the owner puts a helper out, with every right', () => {
    const { sample, invitationId } = invited();
    sample.run(JONAH, { type: 'invitation:accept', invitationId });
    expect(sample.run(JONAH, { type: 'participant:remove', agentId: JONAH.id })).toMatchObject(refusal('not-allowed'));
    sample.run(AGENT, { type: 'participant:remove', agentId: JONAH.id });
    expect(sample.session).toMatchObject({ participants: [] });
    expect(sample.run(JONAH, { type: 'chat:send', text: 'hi' })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(AGENT, { type: 'participant:remove', agentId: JONAH.id })).toMatchObject(refusal('not-found'));
  });

  test('[H2] a helper leaves once; nothing ends', () => {
    const { sample, invitationId } = invited();
    sample.run(JONAH, { type: 'invitation:accept', invitationId });
    expect(sample.run(JONAH, { type: 'participant:leave' })).toMatchObject({ ok: true });
    expect(sample.run(JONAH, { type: 'participant:leave' })).toMatchObject(refusal('not-allowed'));
    expect(sample.session).toMatchObject({ phase: 'active' });
  });
});

describe('[H7] a sponsor', () => {
  const asked = (to = queueOf(ROSA)) => {
    const sample = new SampleSession().taken(INES);
    sample.run(INES, { type: 'sponsor:ask', to, permission: 'session.transfer', note: '' });
    return { sample, invitationId: sample.lastId };
  };

  test('lends a permission for one use', () => {
    const { sample, invitationId } = asked();
    sample.run(ROSA, { type: 'sponsor:approve', invitationId });
    expect(sample.session).toMatchObject({ lent: ['session.transfer'], invitations: [] });
    const transfer = { type: 'session:transfer', to: TECHNICAL, note: '', stays: false } as const;
    expect(sample.run(INES, transfer)).toMatchObject({
      value: [{ type: 'permission-used', permission: 'session.transfer' }, { type: 'queue-entered' }],
    });
    sample.run(STRANGER, { type: 'session:transfer', to: BILLING, note: '', stays: false });
    sample.run(INES, { type: 'session:take' });
    expect(sample.run(INES, transfer)).toMatchObject(refusal('not-allowed'));
  });

  test('comes in instead', () => {
    const { sample, invitationId } = asked();
    sample.run(ROSA, { type: 'invitation:accept', invitationId });
    expect(sample.session).toMatchObject({ lent: [], participants: [{ how: 'sponsor', right: 'co-drive' }] });
  });

  test('must have it, and must be the one who was asked', () => {
    const { sample, invitationId } = asked(BILLING);
    expect(sample.run(JONAH, { type: 'sponsor:approve', invitationId })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(INES, { type: 'sponsor:approve', invitationId })).toMatchObject(refusal('wrong-state'));
    expect(sample.run(AGENT, { type: 'sponsor:approve', invitationId })).toMatchObject({ ok: true });
    const helper = invited();
    expect(helper.sample.run(JONAH, { type: 'sponsor:approve', invitationId: helper.invitationId })).toMatchObject(
      refusal('wrong-state'),
    );
  });

  test('is asked only for what is missing and can be used, while the session runs', () => {
    const { sample } = asked();
    const ask = (permission: 'queue.get-next' | 'session.transfer', by = INES) =>
      sample.run(by, { type: 'sponsor:ask', to: queueOf(ROSA), permission, note: '' });
    expect(ask('queue.get-next')).toMatchObject(refusal('invalid-input'));
    expect(ask('session.transfer')).toMatchObject(refusal('wrong-state'));
    expect(ask('session.transfer', ROSA)).toMatchObject(refusal('not-allowed'));
    sample.run(INES, { type: 'session:end' });
    expect(ask('session.transfer')).toMatchObject(refusal('session-ended'));
    const able = new SampleSession().confirmed();
    const needless = { type: 'sponsor:ask', to: queueOf(ROSA), permission: 'session.transfer', note: '' } as const;
    expect(able.run(AGENT, needless)).toMatchObject(refusal('wrong-state'));
  });

  test('what was lent to one owner is not the next one’s', () => {
    const { sample, invitationId } = asked();
    sample.run(ROSA, { type: 'sponsor:approve', invitationId });
    sample.run(ROSA, { type: 'session:take-over', note: '' });
    expect(sample.session).toMatchObject({ lent: [] });
  });
});

describe('[I10] [K19] looking on', () => {
  test('the owner is told who and why; twice changes nothing', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.run(ROSA, { type: 'watch:start', reason: 'training' })).toMatchObject({
      value: [{ type: 'watch-started', watcher: { name: 'Rosa' }, reason: 'training' }],
    });
    expect(sample.run(ROSA, { type: 'watch:start', reason: 'training' })).toEqual({ ok: true, value: [] });
    expect(sample.run(ROSA, { type: 'watch:stop' })).toMatchObject({ value: [{ type: 'watch-ended' }] });
    expect(sample.run(ROSA, { type: 'watch:stop' })).toEqual({ ok: true, value: [] });
  });

  test('only from above, only where the tenant has it on, never from inside', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.run(STRANGER, { type: 'watch:start', reason: '' })).toMatchObject(refusal('not-allowed'));
    sample.watching = 'off';
    expect(sample.run(ROSA, { type: 'watch:start', reason: '' })).toMatchObject(refusal('not-allowed'));
    sample.watching = 'always';
    sample.run(ROSA, { type: 'participant:join' });
    expect(sample.run(ROSA, { type: 'watch:start', reason: '' })).toMatchObject(refusal('wrong-state'));
  });

  test('a watcher reads, and does nothing else', () => {
    const sample = new SampleSession().confirmed();
    sample.run(ROSA, { type: 'watch:start', reason: '' });
    expect(sample.run(ROSA, { type: 'chat:send', text: 'hi' })).toMatchObject(refusal('not-allowed'));
    sample.run(AGENT, { type: 'session:end' });
    expect(sample.events.map(({ type }) => type)).toContain('watch-ended');
  });
});

import {
  AGENT,
  BILLING,
  JONAH,
  NOON,
  RELAY,
  queueOf,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
} from '../../support/sample-session.ts';

const teams = ['billing', 'technical', 'general'];
const lost = (sample: SampleSession, more: { present?: string[]; teams?: string[]; general?: string | null } = {}) =>
  sample.run(RELAY, {
    type: 'agent:lost',
    agentId: AGENT.id,
    present: more.present ?? [],
    teams: more.teams ?? teams,
    generalTeamId: more.general === undefined ? 'general' : more.general,
  });

function withHelper(by: typeof ROSA, sample: SampleSession): SampleSession {
  sample.run(AGENT, { type: 'participant:invite', to: queueOf(by), right: 'co-drive', note: '' });
  sample.run(by, { type: 'invitation:accept', invitationId: sample.lastId });
  return sample;
}

describe('[F7] a lost owner', () => {
  test('first: the participant who helps longest and is here', () => {
    const sample = withHelper(JONAH, new SampleSession().confirmed());
    sample.now += 1000;
    withHelper(STRANGER, sample);
    lost(sample, { present: [STRANGER.id, JONAH.id] });
    expect(sample.session).toMatchObject({
      phase: 'active',
      owner: { name: 'Jonah' },
      participants: [{ agent: { name: 'Tomas' } }],
    });
  });

  test('a helper who is away is passed over, and a guest never runs a session', () => {
    const sample = withHelper(JONAH, new SampleSession().confirmed());
    sample.now += 1000;
    withHelper(STRANGER, sample);
    const invite = { type: 'guest:invite', name: 'Pat', minutes: 60 } as const;
    sample.run(AGENT, { ...invite, profile: { right: 'chat', watermark: false, nda: false } });
    const guestId = sample.lastId;
    sample.run(RELAY, { type: 'guest:claim', guestId, deviceHash: 'd' });
    lost(sample, { present: [STRANGER.id, `guest-${guestId}`] });
    expect(sample.session).toMatchObject({ owner: { name: 'Tomas' } });
  });

  test('then the last team queue, at the front, with the original wait', () => {
    const sample = new SampleSession().waiting().taken();
    sample.now += 60_000;
    sample.run(AGENT, { type: 'session:transfer', to: TECHNICAL, note: '', stays: false });
    sample.run(JONAH, { type: 'session:transfer', to: queueOf(AGENT), note: '', stays: false });
    sample.run(AGENT, { type: 'session:take' });
    lost(sample);
    expect(sample.session).toMatchObject({ phase: 'waiting', place: { queue: TECHNICAL } });
    const direct = new SampleSession().waiting().taken();
    direct.now += 60_000;
    lost(direct);
    expect(direct.session).toMatchObject({
      phase: 'waiting',
      owner: null,
      waitingSince: NOON,
      place: { queue: BILLING, enteredBy: 'agent-lost', isFront: true },
    });
  });

  test('then the entry queue, the session’s team, the general team', () => {
    const overflown = new SampleSession().waiting();
    overflown.run(RELAY, { type: 'queue:overflow', to: 'technical' });
    overflown.run(JONAH, { type: 'session:transfer', to: queueOf(AGENT), note: '', stays: false });
    overflown.run(AGENT, { type: 'session:take' });
    lost(overflown, { teams: ['billing', 'general'] });
    expect(overflown.session).toMatchObject({ place: { queue: BILLING } });
    const byKey = new SampleSession().confirmed();
    lost(byKey);
    expect(byKey.session).toMatchObject({ place: { queue: BILLING }, waitingSince: NOON });
    const general = new SampleSession().confirmed();
    lost(general, { teams: ['general'] });
    expect(general.session).toMatchObject({ place: { queue: { teamId: 'general' } } });
  });

  test('no queue: it stays, and ends only when the owner stays away', () => {
    const sample = new SampleSession().confirmed();
    expect(lost(sample, { teams: [], general: null })).toEqual({ ok: true, value: [] });
    expect(sample.session).toMatchObject({ phase: 'active', owner: { id: AGENT.id } });
    sample.run(RELAY, { type: 'agent:gone', agentId: AGENT.id });
    expect(sample.session).toMatchObject({ phase: 'wrap-up', reason: 'agent-lost' });
  });

  test('the share stops with the owner, and everything that was said stays', () => {
    const sample = new SampleSession().shared();
    expect(lost(sample)).toMatchObject({
      value: [{ type: 'share-stopped', reason: 'owner-changed' }, { type: 'queue-entered' }],
    });
  });

  test('twice, or for who does not own it any more, changes nothing', () => {
    const sample = new SampleSession().confirmed();
    lost(sample);
    expect(lost(sample)).toEqual({ ok: true, value: [] });
    sample.run(STRANGER, { type: 'session:take' });
    expect(lost(sample)).toEqual({ ok: true, value: [] });
    expect(sample.run(RELAY, { type: 'agent:gone', agentId: AGENT.id })).toEqual({ ok: true, value: [] });
    const waiting = new SampleSession().waiting();
    expect(lost(waiting)).toEqual({ ok: true, value: [] });
  });
});

describe('[F7] others who are lost', () => {
  test('a helper leaves, a watch ends, the session goes on', () => {
    const sample = withHelper(JONAH, new SampleSession().confirmed());
    sample.run(ROSA, { type: 'watch:start', reason: 'training' });
    sample.run(RELAY, { type: 'participant:lost', agentId: JONAH.id });
    sample.run(RELAY, { type: 'participant:lost', agentId: ROSA.id });
    expect(sample.session).toMatchObject({ phase: 'active', participants: [], watchers: [] });
    expect(sample.run(RELAY, { type: 'participant:lost', agentId: JONAH.id })).toEqual({ ok: true, value: [] });
  });
});

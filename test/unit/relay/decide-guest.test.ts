import {
  AGENT,
  CUSTOMER,
  guestActor,
  INES,
  NOON,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
} from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const MINUTE = 60_000;

function invited(right: 'view' | 'chat' | 'co-drive' = 'chat') {
  const sample = new SampleSession().confirmed();
  const profile = { right, watermark: true, nda: false };
  sample.run(AGENT, { type: 'guest:invite', name: 'Pat', profile, minutes: 30 });
  const guestId = sample.lastId;
  const claim = (deviceHash: string) => sample.run(RELAY, { type: 'guest:claim', guestId, deviceHash });
  return { sample, guestId, guest: guestActor(guestId), claim };
}

describe('[H6] a guest', () => {
  test('comes by a link with a profile and an end, and is shown as what they are', () => {
    const { sample, guestId, claim } = invited();
    expect(sample.session).toMatchObject({
      guests: [{ id: guestId, name: 'Pat', linkHash: `hash of ${guestId}`, until: NOON + 30 * MINUTE }],
    });
    expect(claim('browser-1')).toMatchObject({
      value: [
        { type: 'guest-claimed', deviceHash: 'browser-1' },
        { type: 'participant-joined', how: 'guest', right: 'chat', agent: { id: `guest-${guestId}`, name: 'Pat' } },
      ],
    });
  });

  test('used twice: the same browser may come again, another may not', () => {
    const { sample, guest, claim } = invited();
    claim('browser-1');
    expect(claim('browser-2')).toMatchObject(refusal('key-invalid'));
    expect(claim('browser-1')).toEqual({ ok: true, value: [] });
    sample.run(guest, { type: 'participant:leave' });
    expect(claim('browser-1')).toMatchObject({ value: [{ type: 'participant-joined' }] });
  });

  test('late, revoked, unknown and over look the same', () => {
    const late = invited();
    late.sample.now = NOON + 30 * MINUTE;
    const revoked = invited();
    revoked.sample.run(AGENT, { type: 'guest:revoke', guestId: revoked.guestId });
    const over = invited();
    over.sample.run(CUSTOMER, { type: 'session:end' });
    const unknown = new SampleSession().confirmed();
    const answers = [
      late.claim('b'),
      revoked.claim('b'),
      over.claim('b'),
      unknown.run(RELAY, { type: 'guest:claim', guestId: 'none', deviceHash: 'b' }),
    ];
    expect(answers[0]).toMatchObject(refusal('key-invalid'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('may write if the profile says so, may leave, and nothing else', () => {
    const { sample, guest, claim } = invited();
    expect(sample.run(guest, { type: 'chat:send', text: 'too early' })).toMatchObject(refusal('not-allowed'));
    claim('b');
    expect(sample.run(guest, { type: 'chat:send', text: 'hello' })).toMatchObject({ ok: true });
    for (const command of [
      { type: 'session:end' },
      { type: 'session:take' },
      { type: 'session:transfer', to: TECHNICAL, note: '', stays: false },
      { type: 'participant:join' },
      { type: 'note:save', text: 'x' },
      { type: 'share:request', scope: 'screen' },
      { type: 'customer:confirm' },
      { type: 'watch:start', reason: '' },
      { type: 'offer:accept', offerId: 'any' },
    ] as const) {
      expect(sample.run(guest, command)).toMatchObject(refusal('not-allowed'));
    }
    expect(sample.run(guest, { type: 'participant:leave' })).toMatchObject({ ok: true });
    const reader = invited('view');
    reader.claim('b');
    expect(reader.sample.run(reader.guest, { type: 'chat:send', text: 'x' })).toMatchObject(refusal('not-allowed'));
  });

  test('[H8] is put out for good', () => {
    const { sample, guest, guestId, claim } = invited();
    claim('b');
    expect(sample.run(AGENT, { type: 'participant:remove', agentId: guest.id })).toMatchObject({
      value: [
        { type: 'guest-revoked', reason: 'revoked' },
        { type: 'participant-left', reason: 'removed' },
      ],
    });
    expect(claim('b')).toMatchObject(refusal('key-invalid'));
    expect(sample.run(AGENT, { type: 'guest:revoke', guestId })).toEqual({ ok: true, value: [] });
    expect(sample.run(AGENT, { type: 'guest:revoke', guestId: 'none' })).toMatchObject(refusal('not-found'));
  });

  test('is out when the time is over, and when the session ends', () => {
    const { sample, guestId, claim } = invited();
    claim('b');
    expect(sample.run(RELAY, { type: 'guest:expire', guestId })).toMatchObject(refusal('wrong-state'));
    sample.now = NOON + 30 * MINUTE;
    expect(sample.run(RELAY, { type: 'guest:expire', guestId })).toMatchObject({
      value: [
        { type: 'guest-revoked', reason: 'expired' },
        { type: 'participant-left', reason: 'expired' },
      ],
    });
    const ended = invited();
    ended.claim('b');
    expect(ended.sample.run(AGENT, { type: 'session:end' })).toMatchObject({
      value: [{ type: 'guest-revoked', reason: 'session-ended' }, { type: 'session-ended' }],
    });
    expect(ended.sample.session).toMatchObject({ participants: [], guests: [{ isRevoked: true }] });
  });

  test('[H9] is invited by an owner who may; others need a sponsor', () => {
    const profile = { right: 'view', watermark: true, nda: true } as const;
    const invite = { type: 'guest:invite', name: 'Pat', profile, minutes: 5 } as const;
    const sample = new SampleSession().taken(INES);
    expect(sample.run(STRANGER, invite)).toMatchObject(refusal('not-allowed'));
    expect(sample.run(INES, invite)).toMatchObject({
      error: { code: 'not-allowed', message: 'You need a permission for this. A sponsor can lend it to you.' },
    });
    sample.run(INES, {
      type: 'sponsor:ask',
      to: { kind: 'agent', agentId: ROSA.id },
      permission: 'guest.invite',
      note: '',
    });
    sample.run(ROSA, { type: 'sponsor:approve', invitationId: sample.lastId });
    expect(sample.run(INES, invite)).toMatchObject({ value: [{ type: 'permission-used' }, { type: 'guest-invited' }] });
    expect(sample.run(INES, invite)).toMatchObject(refusal('not-allowed'));
  });

  test('a lead can put a guest out while the session waits for its next owner', () => {
    const { sample, guestId, claim } = invited();
    claim('b');
    sample.run(AGENT, {
      type: 'session:transfer',
      to: { kind: 'agent', agentId: STRANGER.id },
      note: '',
      stays: false,
    });
    expect(sample.run(STRANGER, { type: 'guest:revoke', guestId })).toMatchObject(refusal('not-allowed'));
    expect(sample.run(ROSA, { type: 'guest:revoke', guestId })).toMatchObject({ ok: true });
  });
});

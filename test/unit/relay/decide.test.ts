import type { SessionEvent } from '#shared/protocol/session-event.ts';
import { deadlineOf } from '../../../relay/domain/sessions/deadlines.ts';
import { isForBoth, viewFor } from '../../../relay/domain/sessions/view-for.ts';
import { AGENT, CUSTOMER, DEVICE, NOON, POLICY, RELAY, SampleSession, STRANGER } from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const MINUTE = 60_000;

describe('keys', () => {
  test('[A2] [A3] the key expires after its minutes, at use, and limits starting only', () => {
    const early = new SampleSession().invited();
    expect(early.session).toMatchObject({ phase: 'invited', keyExpiresAt: NOON + 60 * MINUTE });
    early.now = NOON + 60 * MINUTE;
    expect(early.run(CUSTOMER, { type: 'key:claim', deviceHash: 'b' })).toMatchObject(refusal('key-invalid'));
    const running = new SampleSession().joined();
    running.now = NOON + 61 * MINUTE;
    expect(running.run(RELAY, { type: 'key:expire' })).toMatchObject(refusal('wrong-state'));
    expect(running.run(CUSTOMER, { type: 'chat:send', text: 'still here' })).toMatchObject({ ok: true });
  });

  test('[K11] the first browser has the key; it may ask again, others may not', () => {
    const sample = new SampleSession().invited();
    expect(sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'first' })).toMatchObject({ ok: true });
    expect(sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'second' })).toMatchObject(refusal('key-invalid'));
    expect(sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'first' })).toEqual({ ok: true, value: [] });
  });

  test('[A1] a key is used once: after joining it is gone for everybody', () => {
    const sample = new SampleSession().joined();
    expect(sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'browser-1' })).toMatchObject(refusal('key-invalid'));
  });

  test('nobody joins without having claimed the key', () => {
    const sample = new SampleSession().invited();
    expect(sample.run(CUSTOMER, { type: 'session:join', name: 'Eve', device: DEVICE })).toMatchObject(
      refusal('key-invalid'),
    );
  });

  test('[A1] a new key replaces the old one and frees a claim', () => {
    const sample = new SampleSession().invited();
    sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'lost browser' });
    sample.run(AGENT, { type: 'key:renew', keyMinutes: 5 });
    expect(sample.session).toMatchObject({
      phase: 'invited',
      issue: 2,
      claimedAt: undefined,
      keyExpiresAt: NOON + 5 * MINUTE,
    });
  });

  test('[A2] whoever reads the join page when the key expires has ten more minutes', () => {
    const sample = new SampleSession().invited();
    sample.now = NOON + 59 * MINUTE;
    sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'b' });
    expect(sample.session && deadlineOf(sample.session)).toMatchObject({
      at: NOON + 69 * MINUTE,
      command: { type: 'key:expire' },
    });
  });
});

describe('who may', () => {
  test('[H9] only the owner among agents', () => {
    const sample = new SampleSession().confirmed();
    for (const command of [
      { type: 'chat:send', text: 'hi' },
      { type: 'session:end' },
      { type: 'share:request', scope: 'screen' },
      { type: 'note:save', text: 'x' },
    ] as const) {
      expect(sample.run(STRANGER, command)).toMatchObject(refusal('not-allowed'));
    }
  });

  test('[J9] not this person: the session ends, and the ticket hears of it', () => {
    const sample = new SampleSession().joined();
    sample.run(AGENT, { type: 'customer:reject' });
    expect(sample.session).toMatchObject({ phase: 'ended', reason: 'not-this-person', delivery: { state: 'queued' } });
  });

  test('[K11] this is not for me: the session ends, and the ticket hears of it', () => {
    const sample = new SampleSession().invited();
    sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'b' });
    sample.run(CUSTOMER, { type: 'session:decline' });
    expect(sample.session).toMatchObject({ phase: 'ended', reason: 'not-for-me', delivery: { state: 'queued' } });
  });
});

describe('sharing', () => {
  test('[J9] nothing beyond chat can be asked before the confirmation', () => {
    const sample = new SampleSession().joined();
    expect(sample.run(AGENT, { type: 'share:request', scope: 'screen' })).toMatchObject(refusal('wrong-state'));
  });

  test('[K8] a grant names scope, agent and end, and stands on the open request', () => {
    const sample = new SampleSession().asked();
    expect(sample.run(CUSTOMER, { type: 'share:grant', requestId: 'another', surface: 'tab' })).toMatchObject(
      refusal('wrong-state'),
    );
    sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'tab' });
    expect(sample.session).toMatchObject({
      sharing: {
        state: 'screen',
        surface: 'tab',
        grant: { scope: 'screen', agentId: '7001-101', until: NOON + POLICY.shareGrantMs },
      },
    });
  });

  test('[K8] without a request there is no grant', () => {
    const sample = new SampleSession().confirmed();
    expect(sample.run(CUSTOMER, { type: 'share:grant', requestId: 'x', surface: 'tab' })).toMatchObject(
      refusal('wrong-state'),
    );
  });

  test('[K8] the grant ends by itself', () => {
    const sample = new SampleSession().shared();
    expect(sample.session && deadlineOf(sample.session)).toMatchObject({
      at: NOON + POLICY.shareGrantMs,
      command: { type: 'share:expire' },
    });
    sample.run(RELAY, { type: 'share:expire' });
    expect(sample.session).toMatchObject({ sharing: { state: 'screen' } });
    sample.now += POLICY.shareGrantMs;
    sample.run(RELAY, { type: 'share:expire' });
    expect(sample.session).toMatchObject({ sharing: { state: 'none' } });
  });

  test('[C15] a refusal pauses asking and nothing else', () => {
    const sample = new SampleSession().asked();
    sample.run(CUSTOMER, { type: 'share:refuse', requestId: sample.requestId, reason: 'declined' });
    expect(sample.run(AGENT, { type: 'share:request', scope: 'screen' })).toMatchObject({
      ok: false,
      error: { code: 'too-soon', retryAfterMs: POLICY.sharePauseMs },
    });
    expect(sample.run(CUSTOMER, { type: 'chat:send', text: 'hi' })).toMatchObject({ ok: true });
    sample.now += POLICY.sharePauseMs;
    expect(sample.run(AGENT, { type: 'share:request', scope: 'screen' })).toMatchObject({ ok: true });
  });

  test('[C7] either side stops, twice is harmless, and asking again needs a new grant', () => {
    for (const by of [AGENT, CUSTOMER]) {
      const sample = new SampleSession().shared();
      const { session } = sample;
      const grantId = session?.phase === 'active' && session.sharing.state === 'screen' ? session.sharing.grant.id : '';
      expect(sample.run(by, { type: 'share:stop', grantId, reason: 'asked' })).toMatchObject({ ok: true });
      expect(sample.run(by, { type: 'share:stop', grantId, reason: 'asked' })).toEqual({ ok: true, value: [] });
      sample.run(AGENT, { type: 'share:request', scope: 'screen' });
      expect(sample.session).toMatchObject({ sharing: { state: 'requested' } });
    }
  });

  test('[A12] ending stops the share in the same commit', () => {
    const sample = new SampleSession().shared();
    expect(sample.run(AGENT, { type: 'session:end' })).toMatchObject({
      value: [{ type: 'share-stopped', reason: 'session-ended' }, { type: 'session-ended' }],
    });
  });
});

describe('after the end', () => {
  test('[E5] the chat is closed, notes are open, then nothing is', () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, { type: 'session:end' });
    expect(sample.run(CUSTOMER, { type: 'chat:send', text: 'hi' })).toMatchObject(refusal('session-ended'));
    expect(sample.run(AGENT, { type: 'note:save', text: 'an ad blocker' })).toMatchObject({ ok: true });
    sample.run(AGENT, { type: 'wrap-up:finish' });
    expect(sample.run(AGENT, { type: 'note:save', text: 'more' })).toMatchObject(refusal('session-ended'));
  });

  test('[E5] a forgotten wrap-up finishes by itself', () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, { type: 'session:end' });
    expect(sample.session && deadlineOf(sample.session)).toMatchObject({ at: NOON + POLICY.wrapUpMs });
    sample.run(RELAY, { type: 'wrap-up:lapse' });
    expect(sample.session).toMatchObject({ phase: 'ended', delivery: { state: 'queued' } });
    expect(sample.run(RELAY, { type: 'wrap-up:lapse' })).toEqual({ ok: true, value: [] });
  });

  test('[K2] a failed delivery can be retried, a sent one cannot', () => {
    const sample = new SampleSession().closed();
    sample.run(RELAY, { type: 'delivery:give-up', attempts: 8, problem: 'unreachable' });
    const { session } = sample;
    const deliveryId = session?.phase === 'ended' && session.delivery.state === 'failed' ? session.delivery.id : '';
    expect(sample.run(AGENT, { type: 'delivery:retry', deliveryId })).toMatchObject({ ok: true });
    sample.run(RELAY, { type: 'delivery:done', noteId: '5' });
    expect(sample.run(AGENT, { type: 'delivery:retry', deliveryId })).toMatchObject(refusal('wrong-state'));
  });

  test('a cancelled key leaves nothing to write', () => {
    const sample = new SampleSession().invited();
    sample.run(AGENT, { type: 'session:end' });
    expect(sample.session).toMatchObject({ phase: 'ended', reason: 'cancelled', delivery: { state: 'none' } });
  });
});

describe('what each role sees of a commit', () => {
  const commitOf = (events: SessionEvent[]) => ({ seq: 1, commandId: 'c', at: NOON, by: AGENT, events });

  test('[E14] a private note and deliveries reach agents only; the commit itself reaches both, so that no seq is missing', () => {
    const commit = commitOf([{ type: 'note-saved', text: 'private' }]);
    expect(viewFor('agent', commit).events).toHaveLength(1);
    expect(viewFor('customer', commit)).toMatchObject({ seq: 1, events: [] });
    expect(isForBoth(commit)).toBe(false);
  });

  test('[A1] no browser sees a hash or the name of the room', () => {
    const sample = new SampleSession().invited();
    sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'browser-1' });
    for (const role of ['agent', 'customer'] as const) {
      const seen = JSON.stringify(viewFor(role, commitOf(sample.events)));
      for (const secret of ['k1', 'l1', 'r1', 'browser-1']) expect(seen).not.toContain(`"${secret}"`);
    }
  });

  test('[C1] a message is one and the same for both', () => {
    const commit = commitOf([{ type: 'message-sent', text: 'hi' }]);
    expect(isForBoth(commit)).toBe(true);
    expect(viewFor('customer', commit)).toEqual(viewFor('agent', commit));
  });
});

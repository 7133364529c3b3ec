import { deadlineOf } from '../../../../relay/domain/sessions/deadlines.ts';
import { AGENT, CUSTOMER, NOON, POLICY, RELAY, SampleSession, STRANGER } from '../../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const ask = { type: 'recording:ask' } as const;
const OFF = { state: 'off', askAgainAt: 0 };

/** The agent sees the page. */
function seen(): SampleSession {
  const sample = new SampleSession().confirmed();
  sample.run(AGENT, { type: 'share:request', scope: 'see' });
  sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'page' });
  return sample;
}

function asked(): SampleSession {
  const sample = seen();
  sample.run(AGENT, ask);
  return sample;
}

const questionOf = ({ current: { recording } }: SampleSession) =>
  recording.state === 'asked' ? recording.requestId : 'none';
const grantOf = ({ current: { recording } }: SampleSession) => (recording.state === 'on' ? recording.grant.id : 'none');

function recorded(): SampleSession {
  const sample = asked();
  sample.run(CUSTOMER, { type: 'recording:allow', requestId: questionOf(sample) });
  return sample;
}

const seeGrant = ({ current }: SampleSession) =>
  current.phase === 'active' && current.sharing.state === 'page' ? current.sharing.page.grants[0].id : 'none';

describe('[B3] whether a page may be recorded is a question of its own', () => {
  test('a yes is a grant with agent and end, no longer than the page may be seen', () => {
    const { current } = recorded();
    const until = NOON + POLICY.shareGrantMs;
    expect(current.recording).toMatchObject({ state: 'on', grant: { agentId: AGENT.id, until }, since: NOON });
    expect(current.isRecorded).toBe(true);
  });

  test('seeing the page alone records nothing, nor does the question', () => {
    expect(seen().current).toMatchObject({ recording: OFF, isRecorded: false });
    expect(asked().current).toMatchObject({ recording: { state: 'asked' }, isRecorded: false });
  });

  test('a no changes nothing else, and the question may come again after a while', () => {
    const sample = asked();
    sample.run(CUSTOMER, { type: 'recording:refuse', requestId: questionOf(sample) });
    expect(sample.current).toMatchObject({ phase: 'active', sharing: { state: 'page' }, isRecorded: false });
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('too-soon'));
    sample.now += POLICY.sharePauseMs;
    expect(sample.run(AGENT, ask).ok).toBe(true);
  });

  test('only the owner asks, only the customer answers, and only what was asked', () => {
    const sample = seen();
    expect(sample.run(STRANGER, ask)).toMatchObject(refusal('not-allowed'));
    expect(sample.run(CUSTOMER, ask)).toMatchObject(refusal('not-allowed'));
    sample.run(AGENT, ask);
    const requestId = questionOf(sample);
    for (const type of ['recording:allow', 'recording:refuse'] as const) {
      expect(sample.run(AGENT, { type, requestId })).toMatchObject(refusal('not-allowed'));
      expect(sample.run(CUSTOMER, { type, requestId: 'another' })).toMatchObject(refusal('wrong-state'));
    }
    sample.run(AGENT, { type: 'recording:withdraw', requestId });
    expect(sample.run(CUSTOMER, { type: 'recording:allow', requestId })).toMatchObject(refusal('wrong-state'));
    expect(sample.current.isRecorded).toBe(false);
  });

  test('where recording is off it cannot even be asked for', () => {
    const sample = seen();
    sample.recording = undefined;
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('not-allowed'));
    sample.recording = 'off';
    expect(sample.run(AGENT, ask)).toMatchObject(refusal('not-allowed'));
  });

  test('there must be a page in sight: a screen is not recorded', () => {
    expect(new SampleSession().confirmed().run(AGENT, ask)).toMatchObject(refusal('wrong-state'));
    expect(new SampleSession().shared().run(AGENT, ask)).toMatchObject(refusal('wrong-state'));
    expect(new SampleSession().waiting().run(AGENT, ask).ok).toBe(false);
    expect(new SampleSession().closed().run(AGENT, ask)).toMatchObject(refusal('session-ended'));
  });
});

describe('[C16] a recording ends', () => {
  test.each([CUSTOMER, AGENT])('when $role stops it; the share goes on', (by) => {
    const sample = recorded();
    sample.run(by, { type: 'recording:stop', grantId: grantOf(sample) });
    expect(sample.events.at(-1)).toMatchObject({ type: 'recording-stopped', reason: 'asked' });
    expect(sample.current).toMatchObject({ recording: OFF, isRecorded: true, sharing: { state: 'page' } });
  });

  test('stopping twice, or another one, is no error and stops nothing', () => {
    const sample = recorded();
    expect(sample.run(CUSTOMER, { type: 'recording:stop', grantId: 'another' })).toMatchObject({ ok: true, value: [] });
    expect(sample.current.recording.state).toBe('on');
  });

  test('with the grant to see, in the very commit', () => {
    const sample = recorded();
    sample.run(CUSTOMER, { type: 'share:stop', grantId: seeGrant(sample), reason: 'asked' });
    expect(sample.commits.at(-1)?.events.map(({ type }) => type)).toEqual(['share-stopped', 'recording-stopped']);
    expect(sample.events.at(-1)).toMatchObject({ reason: 'page-stopped' });
  });

  test('with the session, and an open question with it', () => {
    const sample = recorded();
    sample.run(CUSTOMER, { type: 'session:end' });
    expect(sample.events.at(-1)).toMatchObject({ type: 'recording-stopped', reason: 'session-ended' });
    const open = asked();
    open.run(AGENT, { type: 'session:end' });
    expect(open.events.at(-1)).toMatchObject({ type: 'recording-withdrawn' });
    expect(open.current.recording).toEqual(OFF);
  });

  test('when its time is over, by itself', () => {
    const sample = recorded();
    const grantId = grantOf(sample);
    const until = NOON + POLICY.shareGrantMs;
    expect(deadlineOf(sample.current)?.at).toBe(until);
    sample.run(RELAY, { type: 'recording:expire', grantId });
    expect(sample.events.at(-1)).toMatchObject({ type: 'recording-stopped', reason: 'expired' });
  });

  test.each(['full', 'failed'] as const)('when nothing more can be kept: %s', (reason) => {
    const sample = recorded();
    sample.run(RELAY, { type: 'recording:halt', grantId: grantOf(sample), reason });
    expect(sample.events.at(-1)).toMatchObject({ type: 'recording-stopped', reason });
    expect(sample.current).toMatchObject({ phase: 'active', sharing: { state: 'page' } });
  });

  test('[B3] and is asked for anew when it is wanted again', () => {
    const sample = recorded();
    sample.run(CUSTOMER, { type: 'recording:stop', grantId: grantOf(sample) });
    sample.run(AGENT, ask);
    expect(sample.current.recording.state).toBe('asked');
  });
});

import type { SampleSession } from '../../support/sample-session.ts';
import { AGENT, CUSTOMER, STRANGER } from '../../support/sample-session.ts';
import { allow, changes, grantOf, reach, sharingOf, standing, withColleague } from './ladder-site.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });

describe('[K8] grants of several agents', () => {
  test('who may drive along may ask, who may only read or write may not, nor anybody from outside', () => {
    for (const right of ['view', 'chat', 'co-drive'] as const) {
      const sample = withColleague(standing('see'), right);
      const asked = sample.run(STRANGER, { type: 'share:request', scope: 'see' });
      expect(asked.ok).toBe(right === 'co-drive');
      if (!asked.ok) expect(asked).toMatchObject(refusal('not-allowed'));
    }
    expect(standing('see').run(STRANGER, { type: 'share:request', scope: 'see' })).toMatchObject(
      refusal('not-allowed'),
    );
  });

  test('what one is allowed the other is not; each stops by itself', () => {
    const sample = withColleague(standing('type'), 'co-drive');
    expect(changes(sample, () => allow(sample, 'point', STRANGER))).toEqual(['+see', '+point']);
    expect([reach(sample), reach(sample, STRANGER)]).toEqual(['type', 'point']);
    const { id: grantId } = grantOf(sample, 'see');
    expect(changes(sample, () => sample.run(CUSTOMER, { type: 'share:stop', grantId, reason: 'asked' }))).toHaveLength(
      5,
    );
    expect([reach(sample), reach(sample, STRANGER)]).toEqual([undefined, 'point']);
    expect(sharingOf(sample)).toMatchObject({ state: 'page' });
  });

  test('a request carries who asks, and the grant is theirs', () => {
    const sample = withColleague(standing('see'), 'co-drive');
    sample.run(STRANGER, { type: 'share:request', scope: 'see' });
    expect(sharingOf(sample)).toMatchObject({ state: 'requested', agent: { id: STRANGER.id, name: STRANGER.name } });
    expect(sample.run(AGENT, { type: 'share:request', scope: 'click' })).toMatchObject(refusal('wrong-state'));
  });

  test('a colleague gives back what is theirs and nothing else; the owner stops anything', () => {
    const sample = withColleague(standing('click'), 'co-drive');
    allow(sample, 'click', STRANGER);
    const stop = (agent: typeof AGENT, of: typeof AGENT) =>
      sample.run(agent, { type: 'share:stop', grantId: grantOf(sample, 'click', of).id, reason: 'asked' });
    expect(stop(STRANGER, AGENT)).toMatchObject(refusal('not-allowed'));
    expect(stop(STRANGER, STRANGER).ok).toBe(true);
    expect([reach(sample), reach(sample, STRANGER)]).toEqual(['click', 'scroll']);
    sample.run(AGENT, { type: 'share:stop', grantId: grantOf(sample, 'see', STRANGER).id, reason: 'asked' });
    expect([reach(sample), reach(sample, STRANGER)]).toEqual(['click', undefined]);
  });

  test.each([
    ['leaves', (sample: SampleSession) => sample.run(STRANGER, { type: 'participant:leave' })],
    ['is put out', (sample: SampleSession) => sample.run(AGENT, { type: 'participant:remove', agentId: STRANGER.id })],
    [
      'is lost',
      (sample: SampleSession) => sample.run({ role: 'relay' }, { type: 'participant:lost', agentId: STRANGER.id }),
    ],
  ])('a colleague who %s loses everything in the same commit, the owner nothing', (_, leave) => {
    const sample = withColleague(standing('type'), 'co-drive');
    allow(sample, 'click', STRANGER);
    expect(changes(sample, () => leave(sample))).toEqual(['-click', '-scroll', '-point', '-see']);
    expect(sample.events.slice(-5).map(({ type }) => type)).toEqual([
      ...Array<string>(4).fill('share-stopped'),
      'participant-left',
    ]);
    expect([reach(sample), reach(sample, STRANGER)]).toEqual(['type', undefined]);
  });

  test('what a colleague asked for is withdrawn when they leave, what the owner asked for is not', () => {
    const sample = withColleague(standing('see'), 'co-drive');
    sample.run(STRANGER, { type: 'share:request', scope: 'see' });
    sample.run(STRANGER, { type: 'participant:leave' });
    expect(sharingOf(sample)).toMatchObject({ state: 'page' });
    const other = withColleague(standing('see'), 'co-drive');
    other.run(AGENT, { type: 'share:request', scope: 'click' });
    other.run(STRANGER, { type: 'participant:leave' });
    expect(sharingOf(other)).toMatchObject({ state: 'requested', scope: 'click' });
  });

  test('[H1] everything of everybody ends with the ownership', () => {
    const sample = withColleague(standing('type'), 'co-drive');
    allow(sample, 'click', STRANGER);
    const moved = changes(sample, () =>
      sample.run(AGENT, {
        type: 'session:transfer',
        to: { kind: 'team', teamId: 'technical' },
        note: '',
        stays: false,
      }),
    );
    expect(moved).toHaveLength(9);
  });
});

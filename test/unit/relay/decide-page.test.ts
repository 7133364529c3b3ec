import { AGENT, CUSTOMER, NOON, POLICY, RELAY, SampleSession } from '../../support/sample-session.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const see = { type: 'share:request', scope: 'see' } as const;
const screen = { type: 'share:request', scope: 'screen' } as const;

/** The agent sees the page. */
function seen(): SampleSession {
  const sample = new SampleSession().confirmed();
  sample.run(AGENT, see);
  sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'page' });
  return sample;
}

/** And the screen beside it, for what a page cannot show. */
function both(): SampleSession {
  const sample = seen();
  sample.now += 60_000;
  sample.run(AGENT, screen);
  sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'tab' });
  return sample;
}

const grantIds = ({ session }: SampleSession) => {
  if (session?.phase !== 'active' || session.sharing.state === 'none') return { see: '', screen: '' };
  const { sharing } = session;
  return { see: sharing.page?.grants[0].id ?? '', screen: sharing.state === 'screen' ? sharing.grant.id : '' };
};

describe('seeing the page', () => {
  test('[K8] [A11] is a grant of its own, with scope, agent and end', () => {
    expect(seen().session).toMatchObject({
      sharing: {
        state: 'page',
        page: { grants: [{ scope: 'see', agentId: '7001-101', until: NOON + POLICY.shareGrantMs }], since: NOON },
      },
    });
    expect(seen().run(AGENT, see)).toMatchObject(refusal('wrong-state'));
  });

  test('[K8] an answer fits the question: a page is no screen', () => {
    for (const [ask, surface] of [
      [see, 'tab'],
      [screen, 'page'],
    ] as const) {
      const sample = new SampleSession().confirmed();
      sample.run(AGENT, ask);
      expect(sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface })).toMatchObject(
        refusal('invalid-input'),
      );
    }
  });

  test('[K7] the screen can be asked for beside it, refused without harm, and stopped by itself', () => {
    const refused = seen();
    refused.run(AGENT, screen);
    expect(refused.session).toMatchObject({ sharing: { state: 'requested', scope: 'screen', page: { since: NOON } } });
    refused.run(CUSTOMER, { type: 'share:refuse', requestId: refused.requestId, reason: 'declined' });
    expect(refused.session).toMatchObject({ sharing: { state: 'page', askAgainAt: NOON + POLICY.sharePauseMs } });
    expect(refused.run(AGENT, screen)).toMatchObject(refusal('too-soon'));

    const sample = both();
    expect(sample.session).toMatchObject({ sharing: { state: 'screen', surface: 'tab', page: { since: NOON } } });
    sample.run(AGENT, { type: 'share:stop', grantId: grantIds(sample).screen, reason: 'asked' });
    expect(sample.session).toMatchObject({ sharing: { state: 'page', page: { since: NOON } } });
  });

  test('[C7] [C6] when it stops, everything that is shown stops in the same commit', () => {
    const sample = both();
    const ids = grantIds(sample);
    expect(sample.run(CUSTOMER, { type: 'share:stop', grantId: ids.see, reason: 'asked' })).toMatchObject({
      value: [
        { type: 'share-stopped', grantId: ids.screen, reason: 'asked' },
        { type: 'share-stopped', grantId: ids.see, reason: 'asked' },
      ],
    });
    expect(sample.session).toMatchObject({ sharing: { state: 'none' } });
  });

  test('[K8] each grant ends at its own time', () => {
    const sample = both();
    const { see: id } = grantIds(sample);
    sample.now = NOON + POLICY.shareGrantMs;
    expect(sample.run(RELAY, { type: 'share:expire' })).toMatchObject({
      value: [{}, { grantId: id, reason: 'expired' }],
    });
    expect(sample.session).toMatchObject({ sharing: { state: 'none' } });
  });

  test('[A12] [H1] it ends with the session and with its owner', () => {
    expect(both().run(AGENT, { type: 'session:end' })).toMatchObject({
      value: [{ type: 'share-stopped' }, { type: 'share-stopped' }, { type: 'session-ended' }],
    });
    const asked = seen();
    asked.run(AGENT, screen);
    const { value } = asked.run(AGENT, {
      type: 'session:transfer',
      to: { kind: 'team', teamId: 'technical' },
      note: '',
      stays: false,
    }) as { value: Array<{ type: string }> };
    expect(value.map(({ type }) => type).slice(0, 2)).toEqual(['share-withdrawn', 'share-stopped']);
  });

  test('[C15] a page that is stopped while a screen is asked for leaves the question open', () => {
    const sample = seen();
    const { see: id } = grantIds(sample);
    sample.run(AGENT, screen);
    sample.run(CUSTOMER, { type: 'share:stop', grantId: id, reason: 'asked' });
    expect(sample.session).toMatchObject({ sharing: { state: 'requested', page: null } });
    sample.run(CUSTOMER, { type: 'share:refuse', requestId: sample.requestId, reason: 'declined' });
    expect(sample.session).toMatchObject({ sharing: { state: 'none' } });
  });
});

import { admit, reachIn } from '../../../../relay/domain/cobrowse/admit.ts';
import type { Claims } from '../../../../relay/domain/ports.ts';
import { AGENT, CUSTOMER, NOON, POLICY, SampleSession, STRANGER } from '../../../support/sample-session.ts';
import { allow, grantOf, withColleague } from '../ladder-site.ts';

const see = { type: 'share:request', scope: 'see' } as const;

/** The page is shared with Mara. */
function shared(): SampleSession {
  const sample = new SampleSession().confirmed();
  sample.run(AGENT, see);
  sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'page' });
  return sample;
}

function ask(sample: SampleSession, claims: Claims, now = NOON) {
  if (!sample.session) throw new Error('There is no session.');
  const admitted = admit(claims, sample.session, now);
  return admitted.ok ? admitted.value : admitted.error.code;
}

const { id: sessionId, tenantId } = shared().session ?? { id: '', tenantId: '' };
const customer: Claims = { role: 'customer', tenantId, sessionId };
const agent: Claims = { role: 'agent', tenantId, installationId: '7001', agentId: AGENT.id, name: AGENT.name };
const guest: Claims = { role: 'guest', tenantId, sessionId, agentId: AGENT.id, name: 'Pat' };

describe('[K8] [C5] who has a part in a shared page', () => {
  test('the customer sends it, and the agent whom the grant names sees it', () => {
    expect(ask(shared(), customer)).toBe('page');
    expect(ask(shared(), agent)).toBe('viewer');
  });

  test('[K8] a colleague with a grant of their own sees it too, until they leave or the right is another', () => {
    const tomas: Claims = { ...agent, agentId: STRANGER.id, name: STRANGER.name };
    const sample = withColleague(shared(), 'co-drive');
    expect(ask(sample, tomas)).toBe('not-allowed');
    allow(sample, 'click', STRANGER);
    expect([ask(sample, tomas), ask(sample, agent), ask(sample, customer)]).toEqual(['viewer', 'viewer', 'page']);
    sample.run(CUSTOMER, { type: 'share:stop', grantId: grantOf(sample, 'see').id, reason: 'asked' });
    expect([ask(sample, tomas), ask(sample, agent), ask(sample, customer)]).toEqual(['viewer', 'not-allowed', 'page']);
    const { current } = sample;
    if (current.phase !== 'active') throw new Error('Nobody talks.');
    const participants = current.participants.map((one) => ({ ...one, right: 'view' as const }));
    for (const session of [
      { ...current, participants },
      { ...current, participants: [] },
    ]) {
      expect(admit(tomas, session, NOON).ok).toBe(false);
      expect(reachIn(session, STRANGER.id, NOON)).toBeUndefined();
    }
    expect(reachIn(current, STRANGER.id, NOON)).toBe('click');
  });

  test('[K8] how far somebody may go ends at the time of the grant, without any commit', () => {
    const sample = shared();
    allow(sample, 'type');
    const end = NOON + POLICY.controlGrantMs;
    expect(reachIn(sample.session, AGENT.id, end - 1)).toBe('type');
    expect(reachIn(sample.session, AGENT.id, end)).toBe('point');
    expect(reachIn(sample.session, AGENT.id, NOON + POLICY.shareGrantMs)).toBeUndefined();
    expect(reachIn(undefined, AGENT.id, NOON)).toBeUndefined();
  });

  test('nobody else: no colleague, guest, other session or other tenant', () => {
    expect(ask(shared(), { ...agent, agentId: STRANGER.id })).toBe('not-allowed');
    expect(ask(shared(), guest)).toBe('not-allowed');
    expect(ask(shared(), { ...customer, sessionId: 'another' })).toBe('not-found');
    expect(ask(shared(), { ...customer, tenantId: 'other' })).toBe('not-found');
    expect(ask(shared(), { ...agent, tenantId: 'other' })).toBe('not-found');
  });

  test('nobody before the grant, while it is only asked for, or for a screen', () => {
    const confirmed = new SampleSession().confirmed();
    expect(ask(confirmed, customer)).toBe('not-allowed');
    confirmed.run(AGENT, see);
    expect(ask(confirmed, customer)).toBe('not-allowed');
    const screen = new SampleSession().confirmed();
    screen.run(AGENT, { type: 'share:request', scope: 'screen' });
    screen.run(CUSTOMER, { type: 'share:grant', requestId: screen.requestId, surface: 'tab' });
    for (const claims of [customer, agent]) expect(ask(screen, claims)).toBe('not-allowed');
  });

  test('[K7] also while a screen is asked for and shown beside it', () => {
    const sample = shared();
    sample.run(AGENT, { type: 'share:request', scope: 'screen' });
    expect(ask(sample, agent)).toBe('viewer');
    sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'tab' });
    expect(ask(sample, agent)).toBe('viewer');
  });

  test('nobody from the end of the grant on, even if no commit says so, nor after the conversation', () => {
    const until = NOON + POLICY.shareGrantMs;
    expect(ask(shared(), agent, until - 1)).toBe('viewer');
    for (const claims of [customer, agent]) expect(ask(shared(), claims, until)).toBe('not-allowed');
    const ended = shared();
    ended.run(CUSTOMER, { type: 'session:end' });
    for (const claims of [customer, agent]) expect(ask(ended, claims)).toBe('session-ended');
  });
});

import type { OnArrival } from '#shared/protocol/start-mode.ts';
import {
  AGENT,
  BILLING,
  CUSTOMER,
  DEVICE,
  refOf,
  RELAY,
  SampleSession,
  STRANGER,
  WHY,
} from '../../support/sample-session.ts';
import { sharingOf } from './ladder-site.ts';

/** A key with which something is to be asked for. */
function byKey(onArrival: OnArrival): SampleSession {
  const sample = new SampleSession();
  const invited = new SampleSession().invited();
  const [commit] = invited.commits;
  if (!commit) throw new Error('Nothing was opened.');
  sample.run(AGENT, { ...openOf(invited), onArrival });
  sample.run(CUSTOMER, { type: 'key:claim', deviceHash: 'browser-1' });
  sample.run(CUSTOMER, { type: 'session:join', name: 'Dana', device: DEVICE });
  return sample;
}

function openOf({ current }: SampleSession) {
  const { tenantId, company, portalId, ticket, phrase, mediaRoom } = current;
  const owner = refOf(AGENT);
  return {
    ...{ tenantId, company, portalId, ticket, phrase, mediaRoom, owner },
    type: 'session:open' as const,
    teamId: 'billing',
    keyMinutes: 60,
  };
}

/** Somebody asks for help with a page or screen. */
function asking(mode: 'chat' | 'browser' | 'screen'): SampleSession {
  const sample = new SampleSession();
  const { tenantId, company, portalId, ticket, phrase, mediaRoom } = new SampleSession().waiting().current;
  sample.run(CUSTOMER, {
    ...{ tenantId, company, portalId, ticket, phrase, mediaRoom, mode },
    ...{ type: 'help:request', queue: BILLING, teamId: 'billing', enteredBy: 'request' },
    ...{ topic: '', skills: [], name: 'Dana', device: DEVICE },
  });
  return sample;
}

const requests = ({ events }: SampleSession) =>
  events.flatMap((event) => (event.type === 'share-requested' ? [[event.scope, event.agent.id]] : []));

describe('[A9] what is asked for on arrival', () => {
  test.each(['see', 'click', 'screen'] as const)('by key: %s, in the commit that confirms who came, once', (scope) => {
    const sample = byKey(scope);
    expect(requests(sample)).toEqual([]);
    sample.run(AGENT, { type: 'chat:send', text: 'Hello' });
    expect(requests(sample)).toEqual([]);
    const { value } = sample.run(AGENT, { type: 'customer:confirm' }) as { value: Array<{ type: string }> };
    expect(value.map(({ type }) => type)).toEqual(['customer-confirmed', 'share-requested']);
    expect(sharingOf(sample)).toMatchObject({ state: 'requested', scope, agent: refOf(AGENT) });
    sample.run(CUSTOMER, { type: 'share:refuse', requestId: sample.requestId, reason: 'declined' });
    sample.run(CUSTOMER, { type: 'chat:send', text: 'Later' });
    expect(requests(sample)).toEqual([[scope, AGENT.id]]);
  });

  test('nothing, unless it was chosen', () => {
    const sample = byKey('nothing');
    sample.run(AGENT, { type: 'customer:confirm' });
    expect(sharingOf(sample)).toMatchObject({ state: 'none' });
  });

  test.each([
    ['chat', undefined],
    ['browser', 'see'],
    ['screen', 'screen'],
  ] as const)('[A16] by a request in mode %s: %s, of whoever accepts the offer', (mode, scope) => {
    const sample = asking(mode);
    expect(requests(sample)).toEqual([]);
    sample.run(RELAY, { type: 'offer:make', agent: refOf(AGENT), until: sample.now + 30_000, why: WHY });
    sample.run(AGENT, { type: 'offer:decline', offerId: sample.lastId, reason: 'busy' } as never);
    expect(requests(sample)).toEqual([]);
    sample.run(RELAY, { type: 'offer:make', agent: refOf(STRANGER), until: sample.now + 30_000, why: WHY });
    sample.run(STRANGER, { type: 'offer:accept', offerId: sample.lastId });
    expect(sample.current.owner?.id).toBe(STRANGER.id);
    expect(requests(sample)).toEqual(scope ? [[scope, STRANGER.id]] : []);
  });

  test('of whoever takes it by hand, and not again of the next owner', () => {
    const sample = asking('browser');
    sample.run(AGENT, { type: 'session:take' });
    expect(requests(sample)).toEqual([['see', AGENT.id]]);
    sample.run(AGENT, { type: 'session:transfer', to: { kind: 'team', teamId: 'technical' }, note: '', stays: false });
    sample.run(STRANGER, { type: 'session:take' });
    expect(requests(sample)).toHaveLength(1);
  });

  test('a key of somebody else’s session is confirmed after a transfer: the new owner asks', () => {
    const sample = byKey('see');
    sample.run(AGENT, {
      type: 'session:transfer',
      to: { kind: 'agent', agentId: STRANGER.id },
      note: '',
      stays: false,
    });
    sample.run(STRANGER, { type: 'session:take' });
    sample.run(STRANGER, { type: 'customer:confirm' });
    expect(requests(sample)).toEqual([['see', STRANGER.id]]);
  });
});

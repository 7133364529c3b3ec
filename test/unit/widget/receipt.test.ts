import type { Commit, EventOf, Grant, Scope, SessionEvent } from '#shared/protocol/session-event.ts';
import { receipt } from '../../../widget/ending/receipt.ts';

const grant = { id: 'g1', scope: 'screen', agentId: '101', until: 9000 } as const;

function commits(...events: Array<[at: number, ...events: SessionEvent[]]>): Commit[] {
  return events.map(([at, ...of], index) => ({
    seq: index + 1,
    commandId: `command-${index}`,
    at,
    by: { role: 'customer' },
    events: of,
  }));
}

const asked = (requestId: string, scope: Scope): SessionEvent => ({
  type: 'share-requested',
  requestId,
  scope,
  agent: { id: '101', name: 'Mara' },
});
const granted = (scope: Scope, surface: 'page' | 'window' = 'page'): SessionEvent => {
  const of: Grant = { id: `g-${scope}`, scope, agentId: '101', until: 9000 };
  return { type: 'share-granted', requestId: 'r', grant: of, surface };
};
const stopped = (scope: Scope, reason: EventOf<'share-stopped'>['reason'] = 'asked'): SessionEvent => ({
  type: 'share-stopped',
  grantId: `g-${scope}`,
  reason,
});

it('[K8] lists each refusal and each share with its times', () => {
  const lines = receipt(
    commits(
      [50, asked('r1', 'screen')],
      [100, { type: 'share-refused', requestId: 'r1', reason: 'declined', askAgainAt: 0 }],
      [200, { type: 'share-granted', requestId: 'r2', grant, surface: 'window' }],
      [900, { type: 'share-stopped', grantId: 'g1', reason: 'asked' }],
    ),
    1000,
  );
  expect(lines).toEqual([
    { kind: 'refused', at: 100, scope: 'screen', agentId: '101', reason: 'declined' },
    { kind: 'allowed', at: 200, until: 900, surface: 'window', scopes: ['screen'], agentId: '101' },
  ]);
});

it('[K8] a share that nobody stopped ended with the session', () => {
  const lines = receipt(commits([200, { type: 'share-granted', requestId: 'r2', grant, surface: 'tab' }]), 1000);
  expect(lines).toMatchObject([{ kind: 'allowed', at: 200, until: 1000, surface: 'tab' }]);
});

it('[K8] the end of a grant that nobody gave, and a second end, change nothing', () => {
  const lines = receipt(
    commits(
      [100, stopped('see')],
      [200, granted('screen', 'window')],
      [300, stopped('screen')],
      [400, stopped('screen')],
    ),
    500,
  );
  expect(lines).toMatchObject([{ kind: 'allowed', at: 200, until: 300 }]);
});

it('[K8] each rung has its own times, those of one yes that ended together are one line', () => {
  const lines = receipt(
    commits(
      [100, granted('see')],
      [200, granted('point'), granted('scroll'), granted('click')],
      [500, stopped('scroll', 'expired'), stopped('click', 'expired')],
    ),
    1000,
  );
  expect(lines).toMatchObject([
    { kind: 'allowed', at: 100, until: 1000, scopes: ['see'] },
    { kind: 'allowed', at: 200, until: 1000, scopes: ['point'] },
    { kind: 'allowed', at: 200, until: 500, scopes: ['scroll', 'click'] },
  ]);
});

it('[K8] [K11] [K20] what was done, what was narrowed, and what the site refused, are on it', () => {
  const lines = receipt(
    commits(
      [100, asked('r1', 'click')],
      [101, { type: 'share-refused', requestId: 'r1', reason: 'sensitive', askAgainAt: 0 }],
      [200, granted('see')],
      [300, { type: 'share-narrowed', part: 'section' }],
      [400, { type: 'control-used', agentId: '101', scrolls: 0, clicks: 3, keys: 7, since: 350, until: 400 }],
    ),
    1000,
  );
  expect(lines.map(({ kind, at }) => [kind, at])).toEqual([
    ['refused', 101],
    ['allowed', 200],
    ['narrowed', 300],
    ['used', 350],
  ]);
  expect(lines[0]).toMatchObject({ scope: 'click', reason: 'sensitive' });
});

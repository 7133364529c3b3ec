import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import { receipt } from '../../../widget/ending/receipt.ts';

const grant = { id: 'g1', scope: 'screen', agentId: '101', until: 9000 } as const;

function commits(...events: Array<[at: number, event: SessionEvent]>): Commit[] {
  return events.map(([at, event], index) => ({
    seq: index + 1,
    commandId: `command-${index}`,
    at,
    by: { role: 'customer' },
    events: [event],
  }));
}

it('[K8] lists each refusal and each share with its times', () => {
  const lines = receipt(
    commits(
      [100, { type: 'share-refused', requestId: 'r1', reason: 'declined', askAgainAt: 0 }],
      [200, { type: 'share-granted', requestId: 'r2', grant, surface: 'window' }],
      [900, { type: 'share-stopped', grantId: 'g1', reason: 'asked' }],
    ),
    1000,
  );
  expect(lines).toEqual([
    { kind: 'refused', at: 100 },
    { kind: 'allowed', at: 200, until: 900, surface: 'window' },
  ]);
});

it('[K8] a share that nobody stopped ended with the session', () => {
  const lines = receipt(commits([200, { type: 'share-granted', requestId: 'r2', grant, surface: 'tab' }]), 1000);
  expect(lines).toEqual([{ kind: 'allowed', at: 200, until: 1000, surface: 'tab' }]);
});

it('[K8] a second stop changes nothing', () => {
  const lines = receipt(
    commits(
      [100, { type: 'share-refused', requestId: 'r1', reason: 'declined', askAgainAt: 0 }],
      [200, { type: 'share-stopped', grantId: 'g1', reason: 'asked' }],
    ),
    300,
  );
  expect(lines).toEqual([{ kind: 'refused', at: 100 }]);
});

import type { Grant, Scope } from '#shared/protocol/session-event.ts';
import type { PageShare } from '#shared/protocol/session.ts';
import { allowedTo, holdersOf, lowestAbove, withoutStopped } from '../../../widget/sharing/page-permissions.ts';

const grant = (agentId: string, scope: Scope): Grant => ({ id: `${agentId}-${scope}`, scope, agentId, until: 900 });

function pageOf(...grants: [Grant, ...Grant[]]): PageShare {
  return { grants, since: 0, part: 'page' };
}

const page = pageOf(
  ...([grant('mara', 'see'), grant('tomas', 'see')] as [Grant, Grant]),
  ...(['point', 'scroll', 'click'] as const).map((scope) => grant('mara', scope)),
);

it('[C6] what was stopped here is over at once, with all that stands on it and nothing else', () => {
  const left = withoutStopped(page, new Set(['mara-scroll']));
  expect(holdersOf(left)).toEqual([
    { agentId: 'mara', reach: 'point', until: 900 },
    { agentId: 'tomas', reach: 'see', until: 900 },
  ]);
  expect(holdersOf(withoutStopped(page, new Set(['mara-see'])))).toEqual([
    { agentId: 'tomas', reach: 'see', until: 900 },
  ]);
  expect(withoutStopped(page, new Set(['mara-see', 'tomas-see']))).toBeNull();
  expect(allowedTo(withoutStopped(page, new Set(['mara-click', 'mara-see'])), 'mara')).toBeUndefined();
});

it('[C8] lowering stops the lowest permission above what is kept', () => {
  expect(lowestAbove(page, 'mara', 'point')?.id).toBe('mara-scroll');
  expect(lowestAbove(page, 'mara', undefined)?.id).toBe('mara-see');
  expect(lowestAbove(page, 'mara', 'click')).toBeUndefined();
  expect(lowestAbove(page, 'tomas', 'see')).toBeUndefined();
  expect(lowestAbove(null, 'mara', 'see')).toBeUndefined();
});

it('[K8] a permission without the one under it is none', () => {
  expect(allowedTo(pageOf(grant('mara', 'see'), grant('mara', 'click')), 'mara')).toBe('see');
  expect(allowedTo(page, 'nobody')).toBeUndefined();
});

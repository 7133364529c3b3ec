import type { Team } from '#shared/protocol/roster.ts';
import { circleWarnings, overflowCircles } from '../../../../relay/domain/roster/overflow-circles.ts';
import { fernwayRoster } from '../../../support/fernway-roster.ts';

/** `ab` means that a overflows to b. */
function teamsOf(...rules: string[]): Team[] {
  const [sample] = fernwayRoster().teams;
  if (!sample) throw new Error('The sample has no team.');
  const ids = [...new Set(rules.join(''))].sort();
  return ids.map((id) => {
    const to = rules.find((rule) => rule.startsWith(id))?.[1];
    const waitingRule = to === undefined ? null : ({ then: 'overflow', afterSeconds: 60, to } as const);
    return { ...sample, id, name: id.toUpperCase(), queue: { ...sample.queue, waitingRule } };
  });
}

test.each([
  ['a chain', ['ab', 'bc'], []],
  ['a pair', ['ab', 'ba'], ['ab']],
  ['a chain into a pair', ['xa', 'ab', 'ba', 'yb'], ['ab']],
  ['two circles', ['ab', 'ba', 'cd', 'de', 'ec'], ['ab', 'cde']],
])('[G9] finds each circle once: %s', (_what, rules, circles) => {
  const found = overflowCircles(teamsOf(...rules)).map((circle) => circle.map(({ id }) => id).join(''));
  expect(found).toEqual(circles);
});

test('[G9] warns of the circle of this team and counts the others', () => {
  const teams = teamsOf('xa', 'ab', 'ba', 'cd', 'dc');
  expect(circleWarnings(teams, 'x')).toEqual([]);
  expect(circleWarnings(teams, 'b')[0]).toMatch(/A → B → A\. .* There are 2 such circles\.$/);
});

import { Refusals } from '../../../../relay/cobrowse/refusals.ts';

test('[R4] refusals are counted by code and session, and told once', () => {
  const told: unknown[] = [];
  const refusals = new Refusals((event, ids) => told.push([event, ids]));
  for (let count = 0; count < 1000; count++) refusals.add('invalid-input', 's1');
  refusals.add('invalid-input', 's2');
  refusals.add('origin-not-allowed');
  expect(told).toEqual([]);
  refusals.flush();
  refusals.flush();
  expect(told).toEqual([
    ['cobrowse-refused', { code: 'invalid-input', session: 's1', count: 1000 }],
    ['cobrowse-refused', { code: 'invalid-input', session: 's2', count: 1 }],
    ['cobrowse-refused', { code: 'origin-not-allowed', session: undefined, count: 1 }],
  ]);
});

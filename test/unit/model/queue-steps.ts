import fc from 'fast-check';
import { AGENTS } from './model-roster.ts';
import type { QueueWorld } from './queue-world.ts';

export type Step = (world: QueueWorld) => unknown;

const which = fc.nat({ max: 7 });
const agent = fc.constantFrom(...AGENTS);

/** A step that prints as what it is. */
function step<T extends unknown[]>(
  weight: number,
  name: string,
  words: fc.Arbitrary<T>,
  act: (world: QueueWorld, ...words: T) => unknown,
) {
  const arbitrary = words.map((chosen) => {
    const run: Step = (world) => act(world, ...chosen);
    return Object.assign(run, { [fc.toStringMethod]: () => `${name}(${chosen.map(String).join(', ')})` });
  });
  return { weight, arbitrary };
}

const none = fc.constant<[]>([]);

/** What customers and agents do, and what time and networks do to them. */
export const dailySteps = [
  step(8, 'arrive', fc.tuple(which, fc.boolean()), (world, ...words) => world.arrive(...words)),
  step(8, 'accept', fc.tuple(which, fc.constantFrom(null, null, -1, 0, 1)), (world, session, offset) =>
    world.answer(session, 'offer:accept', offset),
  ),
  step(7, 'decline', fc.tuple(which), (world, session) => world.answer(session, 'offer:decline', null)),
  step(2, 'take', fc.tuple(which, which), (world, ...words) => world.take(...words)),
  step(1, 'next', fc.tuple(which), (world, ...words) => world.next(...words)),
  step(3, 'transfer', fc.tuple(which, which), (world, ...words) => world.transfer(...words)),
  step(3, 'end', fc.tuple(which), (world, ...words) => world.end(...words)),
  step(1, 'leave', fc.tuple(which), (world, ...words) => world.leave(...words)),
  step(2, 'go', fc.tuple(agent, fc.boolean()), (world, ...words) => world.go(...words)),
  step(2, 'come', fc.tuple(agent), (world, ...words) => world.come(...words)),
  step(1, 'flap', fc.tuple(agent, fc.integer({ min: 1, max: 10_000 })), (world, ...words) => world.flap(...words)),
  step(1, 'opt', fc.tuple(agent, fc.boolean()), (world, ...words) => world.opt(...words)),
  step(5, 'pass', fc.tuple(fc.integer({ min: 1, max: 3000 })), (world, ...words) => world.pass(...words)),
  step(1, 'pass', fc.tuple(fc.constantFrom(12_000, 61_000)), (world, ...words) => world.pass(...words)),
  step(3, 'slow', fc.tuple(fc.constantFrom(0, 1, 40, 400)), (world, ...words) => world.slow(...words)),
  step(1, 'crash', none, (world) => world.crash()),
  step(1, 'restart', none, (world) => world.restart()),
];

/** What happens to relays only. */
export const relaySteps = [
  ...dailySteps,
  step(1, 'crash', none, (world) => world.crash()),
  step(1, 'restart', none, (world) => world.restart()),
  step(2, 'freeze', fc.tuple(fc.boolean()), (world, ...words) => world.freeze(...words)),
];

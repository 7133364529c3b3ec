import fc from 'fast-check';
import { HubWorld, type FakeViewer } from './hub-world.ts';

const KB = 1024;
const RUNS = 300;

const which = fc.nat({ max: 5 });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('change' as const), bytes: fc.constantFrom(200, 60 * KB) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('change' as const),
      bytes: fc.constantFrom(130 * KB, 300 * KB, 3 * KB * KB),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('snapshot' as const),
      bytes: fc.constantFrom(KB, 100 * KB, KB * KB, 6 * KB * KB),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('lose' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('forge' as const),
      kind: fc.constantFrom('snapshot' as const, 'change' as const),
      base: fc.integer({ min: 1, max: 4 }),
      seq: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('too-large' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('open-page' as const, 'close-page' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('join' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('leave' as const, 'resync' as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('drain' as const), which, parts: fc.constantFrom(1, 5, 1000) }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('show' as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(5, 300, 1_500, 6_000) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(world: HubWorld, taken: Step): void {
  const { page } = world;
  const viewer = 'which' in taken ? world.viewers[taken.which % Math.max(1, world.viewers.length)] : undefined;
  switch (taken.type) {
    case 'change':
      if (page?.isRecording && page.base > 0) page.change(taken.bytes);
      break;
    case 'snapshot':
      if (page?.isRecording) page.snapshot(taken.bytes);
      break;
    case 'lose':
      page?.lose();
      break;
    case 'forge':
      page?.forge({
        kind: taken.kind,
        epoch: page.epoch,
        base: taken.base,
        seq: taken.kind === 'snapshot' ? 0 : taken.seq,
      });
      break;
    case 'too-large':
      if (page?.owesSnapshot) page.askedAt = undefined;
      if (page) world.hub.heard(page, { type: 'too-large' });
      break;
    case 'open-page':
      world.openPage();
      break;
    case 'close-page':
      world.closePage();
      break;
    case 'join':
      if (world.viewers.length < 6) world.openViewer();
      break;
    case 'leave':
      if (viewer) world.closeViewer(viewer);
      break;
    case 'resync':
      viewer?.resync();
      break;
    case 'drain':
      viewer?.drain(taken.parts);
      break;
    case 'show':
      viewer?.show();
      break;
    case 'wait':
      world.time.advance(taken.ms);
  }
}

/** Nothing changes any more and everybody works: the page sends what it owes, the viewers show what they get. */
function settle(world: HubWorld): void {
  const page = world.page ?? world.openPage();
  for (let round = 0; round < 120; round++) {
    if (page.owesSnapshot && page.isRecording) page.snapshot();
    for (const viewer of world.viewers) {
      viewer.catchUp();
    }
    world.time.advance(500);
  }
}

/** C2, as seen from outside: what the hub pushed at one viewer and the network has not taken. */
function mostInRelay({ viewers }: HubWorld): number {
  return Math.max(0, ...viewers.map((viewer: FakeViewer) => viewer.bytesInRelay));
}

describe('whatever happens in whatever order', () => {
  test(`[C1] [C2] [C3] no change without its base, little kept for each viewer, one snapshot under way, and all end with the same picture, in ${String(RUNS)} histories`, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
        const world = new HubWorld();
        world.openPage();
        world.openViewer();
        for (const taken of steps) {
          take(world, taken);
          expect(mostInRelay(world)).toBeLessThanOrEqual(2 * KB * KB);
        }
        // A page that was too large says itself when it is not any more.
        if (world.page?.isRecording) world.page.snapshot();
        settle(world);
        const { page } = world;
        for (const viewer of world.viewers)
          expect(viewer.shown).toMatchObject({ epoch: page?.epoch, base: page?.base, seq: page?.seq });
        expect(page?.owesSnapshot && world.viewers.length > 0).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

import { MOST_VIEWERS } from '../../../../relay/domain/cobrowse/frame-hub.ts';
import { FakeViewer, HubWorld } from './hub-world.ts';

const KB = 1024;
const seqs = ({ sent }: FakeViewer) => sent.map(({ base, seq }) => `${String(base)}.${String(seq)}`);
const asks = ({ told }: { told: ReadonlyArray<{ type: string }> }) =>
  told.filter(({ type }) => type === 'resync').length;

describe('a page and its viewers', () => {
  test('[C6] the page is told whether anybody watches, and begins and stops with it', () => {
    const world = new HubWorld();
    const page = world.openPage();
    const viewer = world.openViewer();
    world.closeViewer(viewer);
    expect(page.told).toEqual([
      { type: 'ready', isWatched: false },
      { type: 'watched', isWatched: true },
      { type: 'watched', isWatched: false },
    ]);
    expect(page.snapshot()).toEqual({ ok: true, value: undefined });
    world.closePage();
    expect(world.hub.isEmpty).toBe(true);
  });

  test('[C6] a viewer is told whether there is a page', () => {
    const world = new HubWorld();
    const viewer = world.openViewer();
    world.openPage();
    world.closePage();
    expect(viewer.told).toEqual([
      { type: 'ready', hasPage: false },
      { type: 'page', hasPage: true },
      { type: 'page', hasPage: false },
    ]);
  });

  test('[C6] frames reach a viewer in order, and a late one begins with the snapshot and what followed', () => {
    const { world, page, viewer } = HubWorld.watched(100 * KB);
    page.change();
    page.change();
    const late = world.openViewer();
    page.change();
    expect(seqs(viewer)).toEqual(['1.0', '1.1', '1.2', '1.3']);
    expect(seqs(late)).toEqual(['1.0', '1.1', '1.2', '1.3']);
    expect(asks(page)).toBe(0);
  });

  test('[F20] of two tabs the newest shows its page, and the other is told', () => {
    const { world, page, viewer } = HubWorld.watched();
    const second = world.openPage();
    expect(page.ended).toMatchObject({ code: 'already-taken' });
    second.snapshot();
    expect(page.forge({ kind: 'snapshot', epoch: 3, base: 9, seq: 0 }).ok).toBe(true);
    world.hub.closePage(page);
    expect(viewer.sent.map(({ epoch }) => epoch)).toEqual([1001, 2001]);
    expect(viewer.told.filter(({ type }) => type === 'page')).toEqual([]);
  });

  test('one session has room for so many viewers and no more', () => {
    const world = new HubWorld();
    for (let count = 0; count < MOST_VIEWERS; count++) world.openViewer();
    expect(world.hub.openViewer(new FakeViewer(world))).toMatchObject({ ok: false, error: { code: 'too-many' } });
  });

  test('after the last viewer has gone nothing of the page is kept', () => {
    const { world, viewer } = HubWorld.watched();
    world.closeViewer(viewer);
    expect(seqs(world.openViewer())).toEqual([]);
  });
});

describe('frames that do not follow', () => {
  test.each([
    ['of another epoch', { kind: 'change', epoch: 5, base: 1, seq: 1 }],
    ['of another base', { kind: 'change', epoch: 1001, base: 2, seq: 1 }],
    ['with a gap before it', { kind: 'change', epoch: 1001, base: 1, seq: 2 }],
    ['that was there already', { kind: 'snapshot', epoch: 1001, base: 1, seq: 0 }],
  ] as const)('[C1] one %s is refused, reaches nobody, and a snapshot is asked for', (_, head) => {
    const { page, viewer, time } = HubWorld.watched();
    expect(page.forge(head)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(seqs(viewer)).toEqual(['1.0']);
    time.advance(1_000);
    expect(asks(page)).toBe(1);
    page.snapshot();
    expect(seqs(viewer)).toEqual(['1.0', '2.0']);
  });

  test.each([
    ['that begins none', [[1, 2]]],
    [
      'of another frame',
      [
        [0, 2],
        [1, 3],
      ],
    ],
    [
      'that leaves one out',
      [
        [0, 3],
        [2, 3],
      ],
    ],
  ])('[C1] a part %s is refused', (_, parts) => {
    const { page, viewer } = HubWorld.watched();
    const head = { kind: 'change', epoch: 1001, base: 1, seq: 1, rawBytes: 9 } as const;
    const results = parts.map(([part = 0, of = 0]) => page.part({ ...head, part, parts: of }, 200 * KB));
    expect(results.at(-1)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(seqs(viewer)).toEqual(['1.0']);
  });

  test('[C1] what one tab began another does not finish', () => {
    const { world, page, viewer } = HubWorld.watched();
    const head = { kind: 'snapshot', epoch: 1001, base: 2, seq: 0, rawBytes: 9, parts: 2 } as const;
    page.part({ ...head, part: 0 }, 70 * KB);
    expect(world.openPage().part({ ...head, part: 1 }, 70 * KB)).toMatchObject({ ok: false });
    expect(seqs(viewer)).toEqual(['1.0']);
  });

  test('[C1] a frame that is broken off by another is forgotten', () => {
    const { page, viewer } = HubWorld.watched();
    page.part({ kind: 'snapshot', epoch: 1001, base: 2, seq: 0, rawBytes: 9, part: 0, parts: 2 }, 70 * KB);
    page.change();
    expect(seqs(viewer)).toEqual(['1.0', '1.1']);
  });
});

describe('asking for snapshots', () => {
  test('[C1] one at a time, again after five seconds of silence, not while one arrives', () => {
    const { page, time, world } = HubWorld.watched();
    time.advance(2_000);
    for (const viewer of [world.viewers[0], world.openViewer(), world.openViewer()]) viewer?.resync();
    expect(asks(page)).toBe(1);
    time.advance(4_000);
    page.part({ kind: 'snapshot', epoch: 1001, base: 2, seq: 0, rawBytes: 9, part: 0, parts: 2 }, 70 * KB);
    time.advance(4_900);
    expect(asks(page)).toBe(1);
    time.advance(200);
    expect(asks(page)).toBe(2);
  });

  test('not more than one a second, however often a viewer asks', () => {
    const { page, viewer, time } = HubWorld.watched();
    time.advance(2_000);
    const before = time.now;
    for (let count = 0; count < 100; count++) {
      viewer.resync();
      if (page.owesSnapshot) page.snapshot();
      viewer.drain();
      viewer.show();
      time.advance(100);
    }
    expect(time.now - before).toBe(10_000);
    expect(asks(page)).toBeLessThanOrEqual(11);
    expect(asks(page)).toBeGreaterThanOrEqual(9);
  });

  test('a page that was told to begin and says nothing is asked', () => {
    const world = new HubWorld();
    world.openViewer();
    const page = world.openPage();
    world.time.advance(4_900);
    expect(asks(page)).toBe(0);
    world.time.advance(100);
    expect(asks(page)).toBe(1);
  });

  test('a page that is too large is left alone until somebody asks, and everybody is told', () => {
    const { world, page, viewer, time } = HubWorld.watched();
    page.lose();
    page.change();
    world.hub.heard(page, { type: 'too-large' });
    const late = world.openViewer();
    page.change();
    time.advance(60_000);
    expect(asks(page)).toBe(0);
    for (const { told } of [viewer, late]) expect(told).toContainEqual({ type: 'too-large' });
    viewer.resync();
    expect(asks(page)).toBe(1);
    page.snapshot();
    expect(world.openViewer().told).not.toContainEqual({ type: 'too-large' });
  });

  test('[C2] a tail that has grown too long is let go, and who comes late gets a fresh snapshot', () => {
    const { world, page, viewer, time } = HubWorld.watched();
    time.advance(2_000);
    for (let count = 0; count < 50; count++) {
      page.change(50 * KB);
      viewer.catchUp();
    }
    expect(viewer.sent).toHaveLength(51);
    expect(asks(page)).toBe(0);
    const late = world.openViewer();
    expect(asks(page)).toBe(1);
    page.snapshot();
    expect(seqs(late)).toEqual(['2.0']);
    expect(seqs(viewer).slice(-2)).toEqual(['1.50', '2.0']);
  });
});

import { HubWorld, type FakeViewer } from './hub-world.ts';

const KB = 1024;
const seqs = ({ sent }: FakeViewer) => sent.map(({ base, seq }) => `${String(base)}.${String(seq)}`);
const asks = ({ told }: { told: ReadonlyArray<{ type: string }> }) =>
  told.filter(({ type }) => type === 'resync').length;

describe('[C2] [F16] a viewer that is slow', () => {
  test('has at most 256 kB under way, goes on where it was, and costs the others nothing', () => {
    const { world, page, viewer } = HubWorld.watched();
    const other = world.openViewer();
    other.drain();
    other.show();
    for (let count = 0; count < 10; count++) {
      page.change(40 * KB);
      other.drain();
      other.show();
    }
    expect(viewer.unshownBytes).toBeLessThanOrEqual(256 * KB);
    expect(other.shown?.seq).toBe(10);
    viewer.drain();
    viewer.show();
    viewer.drain();
    viewer.show();
    expect(viewer.shown?.seq).toBe(10);
    expect(asks(page)).toBe(0);
  });

  test('is sent nothing more for 500 ms without a word', () => {
    const { page, viewer, time } = HubWorld.watched();
    page.change();
    time.advance(499);
    page.change();
    time.advance(1);
    page.change();
    expect(seqs(viewer)).toEqual(['1.0', '1.1', '1.2']);
    viewer.drain();
    viewer.show();
    expect(seqs(viewer)).toEqual(['1.0', '1.1', '1.2', '1.3']);
  });

  test('[C3] drops what it cannot follow, and gets a fresh snapshot once it has caught up', () => {
    const { page, viewer, time } = HubWorld.watched();
    time.advance(2_000);
    for (let count = 0; count < 20; count++) page.change(40 * KB);
    expect(asks(page)).toBe(0);
    viewer.drain();
    viewer.show();
    expect(asks(page)).toBe(1);
    page.snapshot();
    page.change();
    viewer.drain();
    viewer.show();
    expect(seqs(viewer)).toEqual(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.0', '2.1']);
  });

  test('believes no word about frames that are not on their way', () => {
    const { world, page, viewer } = HubWorld.watched();
    for (let count = 0; count < 12; count++) {
      page.change(40 * KB);
      world.hub.shown(viewer, { epoch: 1001, base: 1, seq: 999 });
      world.hub.shown(viewer, { epoch: 5, base: 1, seq: 1 });
    }
    expect(viewer.unshownBytes).toBeLessThanOrEqual(256 * KB);
  });

  test('takes a large snapshot piece by piece, and a newer one instead where much of it is left', () => {
    const { world, page, time } = HubWorld.watched();
    time.advance(2_000);
    page.snapshot(6 * KB * KB);
    const slow = world.openViewer();
    expect(slow.bytesInRelay).toBeLessThanOrEqual(320 * KB);
    slow.drain(2);
    page.snapshot(100 * KB);
    slow.catchUp();
    expect(slow.sent.map(({ base }) => base)).toEqual([3]);
    expect(slow.shown).toMatchObject({ base: 3, seq: 0 });
  });
});

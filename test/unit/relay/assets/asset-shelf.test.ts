import { AssetShelf } from '../../../../relay/assets/asset-shelf.ts';

const KEPT_MS = 60_000;
let now = 1_000_000;
const shelfOf = (mostBytes = 1000) => new AssetShelf({ mostBytes, keptMs: KEPT_MS, now: () => now });

function bring(shelf: AssetShelf, tenantId: string, hash: string, size: number, sessionId = `${tenantId}-1`): boolean {
  shelf.missing(tenantId, sessionId, [hash]);
  return shelf.put(tenantId, sessionId, hash, Buffer.alloc(size, 1));
}

const has = (shelf: AssetShelf, tenantId: string, hash: string, sessionId = `${tenantId}-1`) =>
  shelf.get(tenantId, sessionId, hash) !== undefined;

describe('[A11] the shelf of pictures and fonts', () => {
  it('gives a session what it has announced, and nobody else', () => {
    const shelf = shelfOf();
    expect(bring(shelf, 'fernway', 'a', 10)).toBe(true);
    expect(has(shelf, 'fernway', 'a')).toBe(true);
    expect(has(shelf, 'fernway', 'a', 'fernway-2')).toBe(false);
    expect(has(shelf, 'other', 'a', 'fernway-1')).toBe(false);
    expect(shelf.missing('other', 'other-1', ['a'])).toEqual(['a']);
    expect(shelf.missing('fernway', 'fernway-2', ['a', 'b'])).toEqual(['b']);
    expect(has(shelf, 'fernway', 'a', 'fernway-2')).toBe(true);
  });

  it('takes nothing that was not announced', () => {
    const shelf = shelfOf();
    expect(shelf.put('fernway', 'fernway-1', 'a', Buffer.alloc(1))).toBe(false);
  });

  it('lets go of what was not used for longest, and of a tenant that has more than half', () => {
    const shelf = shelfOf(1000);
    for (const hash of ['a', 'b', 'c', 'd', 'e']) bring(shelf, 'fernway', hash, 100);
    expect(has(shelf, 'fernway', 'a')).toBe(true);
    bring(shelf, 'fernway', 'f', 100);
    expect(['a', 'b', 'c', 'f'].map((hash) => has(shelf, 'fernway', hash))).toEqual([true, false, true, true]);
    for (const tenant of ['one', 'two']) for (const hash of ['x', 'y', 'z']) bring(shelf, tenant, hash, 100);
    expect(['one', 'two'].flatMap((tenant) => ['x', 'y', 'z'].map((hash) => has(shelf, tenant, hash)))).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(bring(shelf, 'fernway', 'huge', 501)).toBe(false);
  });

  it('lets go of everything that nobody has asked for within its time', () => {
    const shelf = shelfOf();
    bring(shelf, 'fernway', 'a', 10);
    bring(shelf, 'fernway', 'b', 10);
    now += KEPT_MS - 1;
    expect(has(shelf, 'fernway', 'a')).toBe(true);
    now += KEPT_MS - 1;
    expect(shelf.missing('fernway', 'fernway-2', ['a', 'b'])).toEqual(['b']);
    now += 3 * KEPT_MS;
    expect(shelf.missing('fernway', 'fernway-3', ['a'])).toEqual(['a']);
    expect(has(shelf, 'fernway', 'a')).toBe(false);
  });

  it('bounds what one session announces and brings', () => {
    const shelf = shelfOf(1024 * 1024 * 1024);
    const hashes = (from: number) => Array.from({ length: 600 }, (_, at) => `h${String(from + at)}`);
    for (let at = 0; at < 5; at += 1) expect(shelf.missing('fernway', 'fernway-1', hashes(at * 600))).toHaveLength(600);
    expect(shelf.missing('fernway', 'fernway-1', ['one-more'])).toBeUndefined();
    const size = 2 * 1024 * 1024;
    const taken = hashes(0).filter((hash) => shelf.put('fernway', 'fernway-1', hash, Buffer.alloc(size)));
    expect(taken).toHaveLength(48);
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { ASSETS_PATH, MOST_ASSET_BYTES } from '#shared/protocol/assets.ts';
import type { Result } from '#shared/protocol/result.ts';
import { samplePicture } from '../../support/sample-picture.ts';
import { claimKey, startChat, startSession } from '../../support/story.ts';
import { createTestRelay, TOMAS, type TestRelay } from '../../support/test-relay.ts';
import { sharePage } from './shared-page.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');
const PICTURE = samplePicture(20, 10, [200, 40, 40]);
const HASH = hashOf(PICTURE);

let relay: TestRelay;
let skewMs = 0;

beforeAll(async () => {
  const env = { LIMIT_REQUESTS_PER_MINUTE: '100000' };
  relay = await createTestRelay({ clock: () => Date.now() + skewMs, env });
});
afterAll(() => relay.close());
afterEach(() => {
  skewMs = 0;
});

interface Caller {
  sessionId: string;
  token: string;
  origin?: string | undefined;
}

function call({ sessionId, token, origin = relay.shopOrigin }: Caller, what: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${token}`, origin, ...(init.headers as Record<string, string> | undefined) };
  return fetch(`${relay.url}${ASSETS_PATH}/${sessionId}/${what}`, { ...init, headers });
}

async function missing(caller: Caller, hashes: readonly string[]): Promise<readonly string[]> {
  const headers = { 'content-type': 'application/json' };
  const response = await call(caller, 'missing', { method: 'POST', body: JSON.stringify({ hashes }), headers });
  const result = (await response.json()) as Result<{ missing: string[] }>;
  if (!result.ok) throw new Error(result.error.code);
  return result.value.missing;
}

function bring(caller: Caller, hash: string, bytes: Uint8Array) {
  const headers = { 'content-type': 'application/octet-stream' };
  return call(caller, hash, { method: 'PUT', body: Buffer.from(bytes), headers });
}

const codeOf = async (response: Response) => {
  const result = (await response.json()) as Result<unknown>;
  return result.ok ? 'ok' : result.error.code;
};

/** Both ends of a page that is shown. */
async function ends() {
  const shared = await sharePage(relay);
  const { sessionId, customerToken, agentToken } = shared;
  const page: Caller = { sessionId, token: customerToken };
  const viewer: Caller = { sessionId, token: agentToken, origin: relay.url };
  return { ...shared, page, viewer };
}

describe('[A11] pictures and fonts of a shared page', () => {
  test('are brought once and fetched by the agent, under no type that a browser shows', async () => {
    const { page, viewer } = await ends();
    await expect(missing(page, [HASH])).resolves.toEqual([HASH]);
    expect((await bring(page, HASH, PICTURE)).status).toBe(200);
    await expect(missing(page, [HASH])).resolves.toEqual([]);
    expect((await call(page, HASH)).status).toBe(200);
    const response = await call(viewer, HASH);
    expect(Buffer.from(await response.arrayBuffer()).equals(PICTURE)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  test('are brought once for a company: the next session only announces them', async () => {
    const first = await ends();
    const bytes = samplePicture(11, 11, [1, 2, 3]);
    const hash = hashOf(bytes);
    await missing(first.page, [hash]);
    await bring(first.page, hash, bytes);
    const second = await ends();
    expect(await codeOf(await call(second.viewer, hash))).toBe('not-found');
    await expect(missing(second.page, [hash])).resolves.toEqual([]);
    expect((await call(second.viewer, hash)).status).toBe(200);
  });
});

describe('[K8] a hash is no right', () => {
  test('without a grant nothing is brought, announced or fetched', async () => {
    const { sessionId, invitation } = await startChat(relay);
    const { token } = await relay.signIn();
    const page = { sessionId, token: invitation.token };
    await expect(missing(page, [HASH])).rejects.toThrow('not-allowed');
    expect(await codeOf(await bring(page, HASH, PICTURE))).toBe('not-allowed');
    expect(await codeOf(await call({ sessionId, token, origin: relay.url }, HASH))).toBe('not-allowed');
  });

  test('after the customer has stopped neither end gets through', async () => {
    const { page, viewer, customer, sessionId, grantId } = await ends();
    await missing(page, [HASH]);
    await bring(page, HASH, PICTURE);
    await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    expect(await codeOf(await call(viewer, HASH))).toBe('not-allowed');
    expect(await codeOf(await bring(page, HASH, PICTURE))).toBe('not-allowed');
  });

  test('a colleague, another session, another company are refused, and agents bring nothing', async () => {
    const { page, viewer, sessionId } = await ends();
    await missing(page, [HASH]);
    await bring(page, HASH, PICTURE);
    const colleague = await relay.signIn(TOMAS);
    const { key } = await startSession(await relay.agent());
    const neighbour = await claimKey(relay, key, 'b'.repeat(32));
    const foreign = { tenantId: 'other', agentId: '7001-101', name: 'Mara' };
    const stranger = await relay.mint({ role: 'agent', installationId: '7002', ...foreign });
    const refused = await Promise.all([
      call({ ...viewer, token: colleague.token }, HASH),
      call({ ...page, token: neighbour.token }, HASH),
      call({ ...viewer, token: stranger.token }, HASH),
      bring({ ...viewer, origin: relay.url }, HASH, PICTURE),
    ]);
    const codes = await Promise.all(refused.map(codeOf));
    expect(codes.map((code) => /^(?:not-allowed|not-found)$/.test(code))).toEqual([true, true, true, true]);
    expect(await codeOf(await call({ sessionId, token: 'nobody' }, HASH))).toBe('not-authenticated');
  });

  test('another origin is refused, also with a right token', async () => {
    const { page, viewer } = await ends();
    for (const caller of [page, viewer])
      expect(await codeOf(await call({ ...caller, origin: 'http://evil.test' }, HASH))).toBe('origin-not-allowed');
  });

  test('when the grant has lapsed nothing is fetched any more', async () => {
    const { page, viewer } = await ends();
    await missing(page, [HASH]);
    await bring(page, HASH, PICTURE);
    skewMs = 3_601_000;
    expect(['not-allowed', 'token-expired']).toContain(await codeOf(await call(viewer, HASH)));
  });
});

describe('[attack 38] what is brought is a picture or font, and what it is called', () => {
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>parent.x=1</script></svg>');
  const foreign = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p/></foreignObject></svg>');
  const bomb = samplePicture(1, 1, [0, 0, 0]);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);

  test.each([
    ['a page', Buffer.from('<!doctype html><script>1</script>')],
    ['a script', Buffer.from('alert(1)')],
    ['a drawing with a script', script],
    ['a drawing with a page in it', foreign],
    ['a picture that would take gigabytes to show', bomb],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused', async (_name, bytes) => {
    const { page, viewer } = await ends();
    const hash = hashOf(bytes);
    await missing(page, [hash]);
    expect(await codeOf(await bring(page, hash, bytes))).toBe('invalid-input');
    expect(await codeOf(await call(viewer, hash))).toBe('not-found');
  });

  test('under another hash, or one that was not announced, it is refused', async () => {
    const { page, viewer } = await ends();
    const other = hashOf(randomBytes(8));
    await missing(page, [other]);
    expect(await codeOf(await bring(page, other, PICTURE))).toBe('invalid-input');
    expect(await codeOf(await call(viewer, other))).toBe('not-found');
    const bytes = samplePicture(13, 13, [9, 9, 9]);
    expect(await codeOf(await bring(page, hashOf(bytes), bytes))).toBe('too-many');
  });

  test('more than two megabytes is refused before it is looked at', async () => {
    const { page } = await ends();
    const large = Buffer.alloc(MOST_ASSET_BYTES + 1);
    await missing(page, [hashOf(large)]);
    const response = await bring(page, hashOf(large), large);
    expect([response.status, await codeOf(response)]).toEqual([413, 'too-large']);
  });

  test('what is asked for has to be hashes, and not too many', async () => {
    const { page } = await ends();
    await expect(missing(page, ['../../etc/passwd'])).rejects.toThrow('invalid-input');
    await expect(
      missing(
        page,
        Array.from({ length: 601 }, () => HASH),
      ),
    ).rejects.toThrow('invalid-input');
  });
});

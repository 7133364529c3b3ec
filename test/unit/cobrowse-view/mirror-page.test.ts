import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { ConfigSchema, readConfig } from '../../../relay/config.ts';
import { serveBundles } from '../../../relay/http/bundles.ts';
import { createMirrorPage } from '../../../relay/http/mirror-page.ts';
import { pageHeaders } from '../../../relay/http/page-headers.ts';

const relayUrl = 'https://relay.example';
const mirrorUrl = 'https://mirror.example';
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casement-mirror-'));
  await mkdir(join(folder, 'mirror'));
  await writeFile(join(folder, 'mirror/mirror.js'), 'mirror');
  await writeFile(join(folder, 'other.js'), 'other');
  const web = express();
  const bundles = serveBundles(folder);
  const sites = (portalId: string) => (portalId === 'fernway-help' ? ['https://www.fernway.example'] : undefined);
  web.use(createMirrorPage({ mirrorUrl, relayUrl, frameOrigins: ['https://desk.example'], sites, bundles }));
  web.use((_request, response) => void response.send('the relay'));
  server = createServer(web).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function get(path: string, host: string): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('[attack 44] the page that rebuilds a customer’s page', () => {
  it('may load nothing but its own script and what is in its text, and is framed by consoles only', async () => {
    const { status, headers, text } = await get('/mirror', 'mirror.example');
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']).split(';');
    expect(policy).toEqual([
      ...["default-src 'none'", "script-src 'self'", "style-src 'unsafe-inline' blob:", 'img-src blob: data:'],
      ...[
        'font-src blob: data:',
        'media-src blob: data:',
        "connect-src 'none'",
        "frame-src 'none'",
        "object-src 'none'",
      ],
      ...["base-uri 'none'", "form-action 'none'", `frame-ancestors ${relayUrl} https://desk.example`],
    ]);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'origin-agent-cluster': '?1',
      'x-dns-prefetch-control': 'off',
    });
    expect(headers['permissions-policy']).toMatch(
      /camera=\(\).*clipboard-read=\(\).*display-capture=\(\).*microphone=\(\)/,
    );
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain(JSON.stringify({ parents: [relayUrl] }));
    expect(text).not.toContain('token');
  });

  it('[K6] is framed for a customer by the sites of that portal only', async () => {
    const { status, headers, text } = await get('/mirror/of/fernway-help', 'mirror.example');
    const parents = [relayUrl, 'https://www.fernway.example'];
    expect(status).toBe(200);
    expect(String(headers['content-security-policy']).split(';').at(-1)).toBe(`frame-ancestors ${parents.join(' ')}`);
    expect(text).toContain(JSON.stringify({ parents }));
    expect(await get('/mirror/of/another', 'mirror.example')).toMatchObject({ status: 404, text: '' });
  });

  it('is alone on its host, with its script, and on no other', async () => {
    expect(await get('/mirror/mirror.js', 'mirror.example')).toMatchObject({ status: 200, text: 'mirror' });
    for (const path of [
      '/',
      '/v1/keys/claim',
      '/console/wide',
      '/other.js',
      '/mirror/../other.js',
      '/zendesk/sidebar',
      '/g',
    ])
      expect(await get(path, 'mirror.example')).toMatchObject({ status: 404, text: '' });
    for (const host of ['relay.example', 'mirror.example:8080', 'mirror.example.evil'])
      expect(await get('/mirror', host)).toMatchObject({ status: 200, text: 'the relay' });
  });

  it('is not there without its address', () => {
    let passed = 0;
    const page = createMirrorPage({
      mirrorUrl: '',
      relayUrl,
      frameOrigins: [],
      sites: () => [],
      bundles: () => undefined,
    });
    page({} as never, {} as never, () => (passed += 1));
    expect(passed).toBe(1);
  });

  it('is framed by no page but those of consoles', () => {
    const policyOf = (policy: object) => {
      const headers = new Map<string, string>();
      const response = {
        setHeader: (name: string, value: string) => headers.set(name, value),
        removeHeader: () => undefined,
      };
      const handler = pageHeaders({ mediaOrigins: [], socketOrigin: 'wss://relay.example', ...policy });
      handler({} as never, response as never, () => undefined);
      return headers.get('Content-Security-Policy');
    };
    expect(policyOf({})).not.toContain('frame-src');
    expect(policyOf({ mirrorUrl })).toContain(`frame-src ${mirrorUrl};`);
  });

  it('has an address that is an origin of another host than the relay’s, or none', () => {
    const field = ConfigSchema.shape.MIRROR_URL;
    expect(field.parse(undefined)).toBe('');
    expect(field.parse('')).toBe('');
    expect(field.parse(mirrorUrl)).toBe(mirrorUrl);
    for (const wrong of ['mirror.example', 'https://mirror.example/path', 'ftp://mirror.example'])
      expect(field.safeParse(wrong).success).toBe(false);
    const rest = { RELAY_SECRET: 'x'.repeat(32), TENANTS_FILE: 't', MONGODB_URL: 'mongodb://127.0.0.1/c' };
    const media = { LIVEKIT_URL: 'http://127.0.0.1:1', LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:1', LIVEKIT_API_KEY: 'k' };
    const env = { ...rest, ...media, LIVEKIT_API_SECRET: 'y'.repeat(32), PUBLIC_URL: relayUrl };
    expect(readConfig({ ...env, MIRROR_URL: mirrorUrl }).MIRROR_URL).toBe(mirrorUrl);
    expect(() => readConfig({ ...env, MIRROR_URL: `${relayUrl}:8443` })).toThrow(
      'another host than that of PUBLIC_URL',
    );
  });
});

import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import express from 'express';
import { partsOf } from '#shared/protocol/frame.ts';
import { ok } from '#shared/protocol/result.ts';
import { createJoseTokens } from '../../../relay/adapters/jose/jose-tokens.ts';
import { createMemoryRecordingStore } from '../../../relay/adapters/memory/memory-recording-store.ts';
import { NOT_FOUND } from '../../../relay/domain/identity/authority.ts';
import { RecordingDesk } from '../../../relay/domain/recording/recording-desk.ts';
import { Recorder } from '../../../relay/domain/recording/recorder.ts';
import { serveBundles } from '../../../relay/http/bundles.ts';
import { createMirrorPage } from '../../../relay/http/mirror-page.ts';
import { pageHeaders } from '../../../relay/http/page-headers.ts';
import { renderPage } from '../../../relay/http/page.ts';
import { mountRecordings } from '../../../relay/http/recording-endpoints.ts';
import { bundleGroup } from '../../../tools/build/bundle-web.ts';
import { webGroups } from '../../../tools/build/web-entries.ts';
import { SampleSession, YUKI } from '../../support/sample-session.ts';
import type { ReceivedFrame } from '../cobrowse-page/line-end.ts';

/** A frame of a recorder, and when the relay got it, in ms since 1970. */
export interface TimedFrame {
  readonly at: number;
  readonly frame: ReceivedFrame;
}

/** Keeps frames as the relay does, and serves the player, the mirror and what was kept. */
export class ReplaySite {
  readonly store = createMemoryRecordingStore();
  readonly #audit: string[] = [];

  private constructor(
    readonly url: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<ReplaySite> {
    const folder = await mkdtemp(join(tmpdir(), 'casement-replay-'));
    await Promise.all([writeMirror(folder), writePlayer(folder)]);
    const web = express();
    const http = createServer(web);
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    const [url, mirrorUrl] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
    const site = new ReplaySite(url, async () => {
      http.closeAllConnections();
      http.close();
      await rm(folder, { recursive: true, force: true });
    });
    const bundles = serveBundles(folder);
    web.use(createMirrorPage({ mirrorUrl, relayUrl: url, frameOrigins: [], sites: () => [], bundles }));
    mountRecordings(web, site.#desk(), createJoseTokens(SECRET, Date.now));
    const policy = { mediaOrigins: [], socketOrigin: url.replace('http', 'ws'), mirrorUrl };
    web.get('/replay', pageHeaders(policy), (_request, response) => {
      const page = { title: 'Replay', locale: 'en', boot: { relayUrl: url }, script: '/replay-page.js' };
      response.send(renderPage({ ...page, mirrorUrl }));
    });
    web.use(bundles);
    return site;
  }

  /** Who looked, and who deleted. */
  get audit(): readonly string[] {
    return this.#audit;
  }

  async addressOf(sessionId: string, more: Record<string, string> = {}): Promise<string> {
    const claims = {
      role: 'agent',
      tenantId: 'fernway',
      installationId: '7001',
      agentId: YUKI.id,
      name: YUKI.name,
    } as const;
    const { token } = await createJoseTokens(SECRET, Date.now).mint(claims);
    return `${this.url}/replay?${new URLSearchParams({ session: sessionId, token, ...more }).toString()}`;
  }

  /** What the relay would have kept of this. */
  async keep(sessionId: string, frames: readonly TimedFrame[]): Promise<void> {
    let now = 0;
    const span = { sessionId, spanId: 'grant-1', expiresAt: Date.now() + 86_400_000 };
    const onEnd = (reason: string) => {
      throw new Error(`The recording ended: ${reason}.`);
    };
    const parts = { store: this.store, clock: () => now, timer: () => () => undefined, onEnd };
    const recorder = new Recorder(span, 1e9, parts);
    for (const { at, frame } of frames) {
      now = at;
      const list = packed(frame);
      recorder.take({ ...frame.head, parts: list, bytes: list.reduce((sum, part) => sum + part.length, 0) });
    }
    await recorder.close();
  }

  close(): Promise<void> {
    return this.end();
  }

  #desk(): RecordingDesk {
    const session = new SampleSession().confirmed().current;
    return new RecordingDesk({
      store: this.store,
      authority: {
        reach: async (_claims, sessionId) =>
          sessionId === 'not-for-you'
            ? NOT_FOUND
            : ok({ open: undefined as never, session: { ...session, id: sessionId } }),
      },
      rosters: {
        standingOf: () => ({ ...new SampleSession().standingOf(YUKI.id), ownerRanks: { billing: 'member' } }),
        ranksOf: () => ({ billing: 'manager' }),
        refresh: async () => undefined,
      },
      audit: { record: (_tenantId, { name }, action) => void this.#audit.push(`${name} ${action}`) },
      clock: Date.now,
      observe: () => undefined,
    });
  }
}

const SECRET = new Uint8Array(32).fill(7);

function packed({ head, text }: ReceivedFrame): Uint8Array[] {
  const bytes = Buffer.from(text);
  return partsOf({ ...head, rawBytes: bytes.length }, gzipSync(bytes));
}

async function writeMirror(folder: string): Promise<void> {
  const group = webGroups.find((one) => one.folder === 'mirror');
  if (!group) throw new Error('No mirror is built.');
  const { files } = await bundleGroup(group);
  await mkdir(join(folder, 'mirror'));
  await Promise.all(files.map(({ path, contents }) => writeFile(join(folder, 'mirror', basename(path)), contents)));
}

async function writePlayer(folder: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('./replay-page.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  });
}

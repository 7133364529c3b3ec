import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import express from 'express';
import { serveBundles } from '../../../relay/http/bundles.ts';
import { createMirrorPage } from '../../../relay/http/mirror-page.ts';
import { renderPage } from '../../../relay/http/page.ts';
import { pageHeaders } from '../../../relay/http/page-headers.ts';
import { bundleGroup } from '../../../tools/build/bundle-web.ts';
import { leanRrweb } from '../../../tools/build/lean-rrweb.ts';
import { webGroups } from '../../../tools/build/web-entries.ts';
import { PageFeed } from './page-feed.ts';
import { ScriptedRelay } from './scripted-relay.ts';

/** What customers' pages run: the recorder as it is built for them, and apps made with other libraries. */
const CUSTOMER_PAGES = ['share', 'react', 'vue', 'angular', 'lit'].map((name) => `./${name}-page.ts`);

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** A console with the page element, the mirror on another origin, pages to record, and a stranger who counts requests. */
export class ViewSite {
  private constructor(
    readonly consoleUrl: string,
    readonly mirrorUrl: string,
    readonly strangerUrl: string,
    /** Paths that anybody asked the stranger for. */
    readonly stolen: string[],
    readonly relay: ScriptedRelay,
    /** Where customers' pages send their frames. */
    readonly feed: PageFeed,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<ViewSite> {
    const folder = await mkdtemp(join(tmpdir(), 'casement-view-'));
    await Promise.all([
      writeMirror(folder),
      writeEntries(folder, ['./view-page.ts']),
      writeEntries(folder, CUSTOMER_PAGES),
    ]);
    const web = express();
    const http = createServer(web);
    const port = await listen(http);
    const stolen: string[] = [];
    const stranger = createServer((request, response) => {
      stolen.push(request.url ?? '');
      response.end();
    });
    const strangerUrl = `http://127.0.0.1:${await listen(stranger)}`;
    const [consoleUrl, mirrorUrl] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
    const relay = new ScriptedRelay(http);
    const feed = await PageFeed.open(relay);
    const bundles = serveBundles(folder);
    web.use(createMirrorPage({ mirrorUrl, relayUrl: consoleUrl, frameOrigins: [], sites: () => [], bundles }));
    const policy = { mediaOrigins: [], socketOrigin: consoleUrl.replace('http', 'ws'), mirrorUrl };
    web.get('/view', pageHeaders(policy), (_request, response) => {
      const page = { title: 'Console', locale: 'en', boot: { relayUrl: consoleUrl }, script: '/view-page.js' };
      response.send(renderPage({ ...page, mirrorUrl }));
    });
    web.use('/pages', express.static(here('./pages')));
    web.use(bundles);
    return new ViewSite(consoleUrl, mirrorUrl, strangerUrl, stolen, relay, feed, async () => {
      relay.close();
      feed.close();
      for (const server of [http, stranger]) {
        server.closeAllConnections();
        server.close();
      }
      await rm(folder, { recursive: true, force: true });
    });
  }

  close(): Promise<void> {
    return this.end();
  }
}

/** As `npm run build` makes it. */
async function writeMirror(folder: string): Promise<void> {
  const group = webGroups.find((one) => one.folder === 'mirror');
  if (!group) throw new Error('No mirror is built.');
  const { files } = await bundleGroup(group);
  await mkdir(join(folder, 'mirror'));
  await Promise.all(files.map(({ path, contents }) => writeFile(join(folder, 'mirror', basename(path)), contents)));
}

async function writeEntries(folder: string, entries: readonly string[]): Promise<void> {
  await build({
    entryPoints: entries.map(here),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    plugins: [leanRrweb],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

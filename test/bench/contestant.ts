import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from '../../tools/services/service.ts';
import { startStore } from '../../tools/services/store.ts';
import type { Place } from './load/place.ts';
import { pin, PinnedProcess } from './pinned-process.ts';

/** A relay to measure. `kind` is how the load generator speaks to it. */
export interface Contestant {
  name: string;
  kind: 'ws' | 'socketio' | 'casement';
  server: string;
  hasStore: boolean;
}

export const contestants: readonly Contestant[] = [
  { name: 'bare ws', kind: 'ws', server: 'ws-relay', hasStore: false },
  { name: 'bare Socket.IO', kind: 'socketio', server: 'socketio-relay', hasStore: false },
  { name: 'Casement, no store', kind: 'casement', server: 'casement-relay', hasStore: false },
  { name: 'Casement, embedded store', kind: 'casement', server: 'casement-relay', hasStore: true },
];

const SERVER_CORE = 0;
const LOAD_CORE = 1;

/** A relay that runs, and what sends to it, each on its core; the store shares that of the load. */
export interface Match {
  server: PinnedProcess;
  load: PinnedProcess;
  url: string;
  places: readonly Place[];
  end: () => Promise<void>;
}

/** Starts the relay with `chats` chats, nobody connected yet. */
export async function startMatch({ server: name, hasStore }: Contestant, chats: number): Promise<Match> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-bench-'));
  const store: Service | undefined = hasStore ? await startStore({ dir: join(dir, 'store') }) : undefined;
  if (store) pin(store.pid, LOAD_CORE);
  const server = new PinnedProcess(name, SERVER_CORE, {
    BENCH_SECRET: randomBytes(32).toString('hex'),
    BENCH_STORE_URL: store?.url ?? '',
    BENCH_CHATS: String(chats),
  });
  const { url, places = rooms(chats) } = await server.answer<{ url: string; places?: Place[] }>();
  const load = new PinnedProcess('generator', LOAD_CORE);
  return {
    server,
    load,
    url,
    places,
    async end() {
      await Promise.all([server.end(), load.end()]);
      await store?.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function rooms(chats: number): Place[] {
  return Array.from({ length: chats }, (_, index) => ({ room: `session-${index}`, ends: [] }));
}

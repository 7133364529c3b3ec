import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredCommit } from '../../../relay/domain/ports.ts';
import { connectMongoStores, type Stores } from '../../../relay/stores.ts';
import { freePort } from '../../../tools/services/free-port.ts';
import { startStore } from '../../../tools/services/store.ts';
import { TEST_SECRET } from '../../support/test-stores.ts';
import { Killable } from './killable.ts';

const WRITERS = 40;
const KILLS = 3;

const dir = mkdtempSync(join(tmpdir(), 'casement-killed-store-'));
let store: Killable;
let stores: Stores;

beforeAll(async () => {
  const port = await freePort();
  store = await Killable.start(() => startStore({ dir: join(dir, 'store'), port }));
  stores = await connectMongoStores(`mongodb://127.0.0.1:${port}/casement`, TEST_SECRET);
});
afterAll(async () => {
  await stores.close();
  await store.stop();
  rmSync(dir, { recursive: true, force: true });
});

const commitOf = (seq: number): StoredCommit => ({
  seq,
  commandId: `command-${seq}`,
  at: seq,
  by: { role: 'customer' },
  events: [{ type: 'message-sent', text: `message ${seq}` }],
  fingerprint: 'print',
});

test('[M1] kill -9 of the store under load: whatever was answered as written is there afterwards', async () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const over = new AbortController();
    const writers = Array.from({ length: WRITERS }, (_, index) => write(`session-${kill}-${index}`, over.signal));
    await killOnceBusy(`busy-${kill}`);
    over.abort();
    const written = await Promise.all(writers);
    const stored = await stores.log.readOpen();
    for (const { sessionId, seqs } of written)
      expect((stored.get(sessionId) ?? []).map(({ seq }) => seq)).toEqual(expect.arrayContaining(seqs));
  }
}, 60_000);

/** One commit after the other, as a session writes them. Returns those that were answered as written. */
async function write(sessionId: string, over: AbortSignal): Promise<{ sessionId: string; seqs: number[] }> {
  const seqs: number[] = [];
  for (let seq = 1; !over.aborted; seq += 1) {
    const outcome = await stores.log.append(sessionId, commitOf(seq)).catch(() => 'unknown');
    if (outcome === 'written') seqs.push(seq);
  }
  return { sessionId, seqs };
}

async function killOnceBusy(sessionId: string): Promise<void> {
  for (let seq = 1; seq <= 20; seq += 1) await stores.log.append(sessionId, commitOf(seq));
  await store.killAndRestart();
}

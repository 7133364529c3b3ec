import { once } from 'node:events';
import { createCobrowseProcess } from '../../../relay/cobrowse-process.ts';
import type { Observe } from '../../../relay/domain/ports.ts';
import { freePort } from '../../../tools/services/free-port.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';

/** A relay without the co-browse path, and that path as another process has it; they share a store and a secret. */
export interface Apart {
  relay: TestRelay;
  lines: { url: string };
  /** What `/readyz` of the co-browse process answers. */
  readiness: () => Promise<{ status: number; body: unknown }>;
  close: () => Promise<void>;
}

export async function openApart(observe?: Observe): Promise<Apart> {
  const relay = await createTestRelay({ env: { RELAY_ROLE: 'relay' }, ...(observe && { observe }) });
  const { parts } = relay;
  if (!parts) throw new Error('This relay runs elsewhere.');
  const port = await freePort();
  const role = { RELAY_ROLE: 'cobrowse', RELAY_FEED_URL: relay.url, PORT: port } as const;
  const cobrowse = createCobrowseProcess({ ...parts, config: { ...parts.config, ...role } });
  await cobrowse.start();
  cobrowse.http.listen(port, 'localhost');
  await once(cobrowse.http, 'listening');
  const url = `http://localhost:${String(port)}`;
  const readiness = async () => {
    const response = await fetch(`${url}/readyz`);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  await untilStatus(readiness, 200);
  return {
    relay,
    lines: { url },
    readiness,
    async close() {
      await cobrowse.stop();
      await relay.close();
    },
  };
}

/** Asks again and again, for fifteen seconds. */
export async function untilStatus(readiness: Apart['readiness'], status: number): Promise<void> {
  const giveUpAt = Date.now() + 15_000;
  while ((await readiness()).status !== status) {
    if (Date.now() > giveUpAt) throw new Error(`It did not answer ${String(status)}.`);
  }
}

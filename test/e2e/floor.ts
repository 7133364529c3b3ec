import type { Queue } from '#shared/protocol/desk.ts';
import type { QueueSettings, Roster } from '#shared/protocol/roster.ts';
import type { Result } from '#shared/protocol/result.ts';
import { expect } from '@playwright/test';
import { TestClient } from '../support/test-client.ts';
import type { Urls } from './product-urls.ts';

const AGENTS = [101, 102, 103, 104, 105, 106];
const YUKI = 106;
/** A page whose goodbye was lost counts as here for 45 s. */
const NOBODY_MS = 60_000;

/** The whole team's floor, behind the screens: what one test leaves must not be offered to the agents of the next. */
export class Floor {
  readonly #before = new Map<string, QueueSettings>();

  constructor(private readonly urls: Urls) {}

  /** Ends every session, and waits until nobody of an earlier test counts as here. */
  async clear(): Promise<void> {
    const agents = await Promise.all(AGENTS.map((userId) => this.#connect(userId)));
    try {
      // Whoever is gone loses a session in between: what is listed may be somebody else's by then.
      await expect(() => clearOnce(agents)).toPass({ timeout: NOBODY_MS });
    } finally {
      for (const agent of agents) agent.close();
    }
  }

  /** The manager changes settings of a queue, until the end of the test. */
  async changeQueue(teamId: string, change: Partial<QueueSettings>): Promise<void> {
    const before = await this.#putQueue(teamId, change);
    if (!this.#before.has(teamId)) this.#before.set(teamId, before);
  }

  /** Offers of this queue last long enough to look at them, and nothing else happens meanwhile. */
  giveTime(teamId: string): Promise<void> {
    return this.changeQueue(teamId, { routing: 'skills', offerSeconds: 120, waitingRule: null });
  }

  /** Queues are as they were before the test, and everybody takes offers. */
  async restore(): Promise<void> {
    for (const [teamId, before] of this.#before) await this.#putQueue(teamId, before);
    for (const userId of AGENTS) {
      const agent = await this.#connect(userId);
      await agent.send('availability:set', { takesOffers: true });
      agent.close();
    }
  }

  async #putQueue(teamId: string, change: Partial<QueueSettings>): Promise<QueueSettings> {
    const { token } = await this.#signIn(YUKI);
    const headers = { authorization: `Bearer ${token}`, origin: this.urls.relay, 'content-type': 'application/json' };
    const roster = await answerOf<Roster>(fetch(`${this.urls.relay}/v1/roster`, { headers }));
    const before = roster.teams.find(({ id }) => id === teamId)?.queue;
    if (!before) throw new Error(`There is no team ${teamId}.`);
    const body = JSON.stringify({ version: roster.version, queue: { ...before, ...change } });
    await answerOf(fetch(`${this.urls.relay}/v1/teams/${teamId}/queue`, { method: 'PUT', headers, body }));
    return before;
  }

  async #connect(userId: number): Promise<TestClient> {
    const { token } = await this.#signIn(userId);
    const client = new TestClient(this.urls.relay, token, this.urls.relay);
    await client.connected();
    return client;
  }

  /** As the desk's page loads the sidebar for this agent. */
  async #signIn(userId: number): Promise<{ token: string }> {
    const signed = await fetch(`${this.urls.desk}/desk/signed-address`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-desk-agent': String(userId) },
      body: JSON.stringify({ location: 'ticket_sidebar', guid: 'floor' }),
    });
    const { url, token } = (await signed.json()) as { url: string; token: string };
    const page = await fetch(url, { method: 'POST', body: new URLSearchParams({ token }) });
    const boot = /id="casement-boot">(.*?)<\/script>/.exec(await page.text())?.[1];
    if (boot === undefined) throw new Error(`The console did not open: ${String(page.status)}`);
    return JSON.parse(boot) as { token: string };
  }
}

async function clearOnce(agents: readonly TestClient[]): Promise<void> {
  for (const agent of agents) {
    // A test that was cut off has restored nothing.
    await agent.send('availability:set', { takesOffers: true });
    await endOwn(agent);
  }
  const manager = agents.at(-1);
  if (manager) await endWaiting(manager);
  expect(await Promise.all(agents.map(isHere))).not.toContain(true);
}

async function answerOf<T>(response: Promise<Response>): Promise<T> {
  const result = (await (await response).json()) as Result<T>;
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}

async function queuesOf(agent: TestClient): Promise<Queue[]> {
  const desk = await agent.send('desk:open', {});
  return desk.ok ? desk.value.queues : [];
}

async function isHere(agent: TestClient): Promise<boolean> {
  const desk = await agent.send('desk:open', {});
  return desk.ok && !desk.value.availability.reasons.includes('offline');
}

async function endOwn(agent: TestClient): Promise<void> {
  const desk = await agent.send('desk:open', {});
  if (!desk.ok) return;
  const { me, queues } = desk.value;
  const rows = queues.flatMap((queue) => queue.rows);
  for (const row of rows) if (row.kind === 'own' && row.owner?.id === me.id) await end(agent, row);
}

/** Those in personal queues too: a manager stands above them all. */
async function endWaiting(manager: TestClient): Promise<void> {
  const rows = (await queuesOf(manager)).flatMap((queue) => queue.rows).filter(({ kind }) => kind === 'waiting');
  if (rows.length === 0) return;
  // What somebody takes who is not here goes back to its queue at once.
  manager.beat();
  for (const row of rows) {
    await manager.write('session:take', row.sessionId, {});
    await end(manager, { ...row, phase: 'active' });
  }
  manager.socket.emit('agent:leave', { page: manager.page });
}

async function end(agent: TestClient, { sessionId, phase }: Pick<Queue['rows'][number], 'sessionId' | 'phase'>) {
  if (phase !== 'wrap-up') await agent.write('session:end', sessionId, {});
  // One whose customer never came ends without wrap-up.
  if (phase !== 'invited') await agent.write('wrap-up:finish', sessionId, {});
}

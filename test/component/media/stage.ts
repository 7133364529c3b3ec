import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Session, Sharing } from '#shared/protocol/session.ts';
import { freePort } from '../../../tools/services/free-port.ts';
import { startLiveKit } from '../../../tools/services/livekit.ts';
import type { Service } from '../../../tools/services/service.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { startChat } from '../../support/story.ts';
import { createTestRelay, MARA, ROSA } from '../../support/test-relay.ts';
import type { TestRelay } from '../../support/test-relay.ts';

/** A session in a real relay with a real media server, and a page for each side of it. */
export interface Share {
  agent: Page;
  customer: Page;
  /** What the browser's console said on both pages. */
  said: string[];
  request(): Promise<string>;
  stopByAgent(): Promise<void>;
  eventTypes(): string[];
  reasons(): string[];
  close(): Promise<void>;
}

/** Rosa, who may watch Mara, and Mara: a page for each on a real relay. */
export interface Watch {
  watcher: Page;
  watched: Page;
  /** When Mara's screen was shown, as she can read it. */
  screens(): Promise<Array<{ from: number; until: number | null }>>;
  close(): Promise<void>;
}

/** The services of this folder's tests: LiveKit, which they may crash, and a relay in this process. */
export class Stage {
  readonly #dir: string;
  readonly #relay: TestRelay;
  readonly #start: () => Promise<Service>;
  #media: Service;

  private constructor(dir: string, relay: TestRelay, media: Service, start: () => Promise<Service>) {
    this.#dir = dir;
    this.#relay = relay;
    this.#media = media;
    this.#start = start;
  }

  static async open(): Promise<Stage> {
    const dir = await mkdtemp(join(tmpdir(), 'casement-media-'));
    const [key, secret, port] = [
      `key${randomBytes(6).toString('hex')}`,
      randomBytes(24).toString('hex'),
      await freePort(),
    ];
    const start = () => startLiveKit({ dir, key, secret, port });
    const media = await start();
    Object.assign(process.env, {
      TEST_LIVEKIT_URL: media.url,
      TEST_LIVEKIT_API_KEY: key,
      TEST_LIVEKIT_API_SECRET: secret,
    });
    const roster = fernwayRoster();
    const relay = await createTestRelay({
      env: { SHARE_PAUSE_SECONDS: '1' },
      roster: { ...roster, policy: { ...roster.policy, watchingShows: 'screen' } },
    });
    return new Stage(dir, relay, media, start);
  }

  async crashMedia(): Promise<void> {
    this.#media.kill();
    await this.#media.exited;
  }

  async restartMedia(): Promise<void> {
    this.#media = await this.#start();
  }

  async close(): Promise<void> {
    await this.#relay.close();
    await this.#media.stop();
    await rm(this.#dir, { recursive: true, force: true });
  }

  async share(
    browser: Browser,
    { isMoving, by = 'customer' }: { isMoving: boolean; by?: 'customer' | 'impostor' },
  ): Promise<Share> {
    const { agent, customer, sessionId, invitation } = await startChat(this.#relay);
    const { token } = await this.#relay.signIn();
    const said: string[] = [];
    // Their HTML is made up by the test, so the browser does not know that they come from this machine.
    const options = { permissions: ['local-network-access', 'microphone'] };
    const contexts = await Promise.all([browser.newContext(options), browser.newContext(options)]);
    const [agentPage, customerPage] = await Promise.all([
      this.#page(contexts[0], 'agent', { token, sessionId }, said),
      this.#page(contexts[1], by, { token: invitation.token, sessionId, isMoving }, said),
    ]);
    const eventsOf = () => agent.events(sessionId);
    return {
      agent: agentPage,
      customer: customerPage,
      said,
      async request() {
        await agent.write('share:request', sessionId, { scope: 'screen' });
        return (await agent.event(sessionId, 'share-requested')).requestId;
      },
      async stopByAgent() {
        const sharing = sharingOf(agent.session(sessionId));
        if (sharing?.state !== 'screen') throw new Error('Nothing is shared.');
        await agent.write('share:stop', sessionId, { grantId: sharing.grant.id, reason: 'asked' });
      },
      eventTypes: () => eventsOf().map(({ type }) => type),
      reasons: () => eventsOf().flatMap((event) => ('reason' in event ? [event.reason] : [])),
      async close() {
        agent.close();
        customer.close();
        await Promise.all(contexts.map((context) => context.close()));
      },
    };
  }

  async watch(browser: Browser): Promise<Watch> {
    const options = { permissions: ['local-network-access'], viewport: { width: 1000, height: 700 } };
    const contexts = await Promise.all([browser.newContext(options), browser.newContext(options)]);
    const open = async (context: BrowserContext, side: string, userId: number) =>
      this.#page(context, side, { token: (await this.#relay.signIn(userId)).token }, []);
    const watched = await open(contexts[0], 'watched', MARA);
    const watcher = await open(contexts[1], 'watcher', ROSA);
    const mara = await this.#relay.agent(MARA);
    return {
      watcher,
      watched,
      async screens() {
        const answer = await mara.send('watches:mine', {});
        return answer.ok ? answer.value.entries.flatMap(({ screens }) => screens) : [];
      },
      async close() {
        mara.close();
        await Promise.all(contexts.map((context) => context.close()));
      },
    };
  }

  async #page(context: BrowserContext, side: string, place: object, said: string[]): Promise<Page> {
    const script = await bundle(`./${side}-page.ts`);
    const page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    // On the relay's own origin: a secure context, and one that the relay lets in.
    await page.route(`${this.#relay.url}/stage/*`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({
            contentType: 'text/html',
            body: '<!doctype html><script type="module" src="page.js"></script>',
          }),
    );
    await page.goto(`${this.#relay.url}/stage/${side}#${encodeURIComponent(JSON.stringify(place))}`);
    await page.locator('html[data-session="live"]').waitFor();
    return page;
  }
}

function sharingOf(session: Session | undefined): Sharing | undefined {
  return session?.phase === 'active' ? session.sharing : undefined;
}

const bundles = new Map<string, Promise<string>>();

function bundle(entry: string): Promise<string> {
  const made =
    bundles.get(entry) ??
    build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  bundles.set(entry, made);
  return made;
}

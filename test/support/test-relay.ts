import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createLiveKitMediaServer, isLiveKitReady } from '../../relay/adapters/livekit/livekit-media-server.ts';
import { createRelay, type Relay } from '../../relay/app.ts';
import { readConfig } from '../../relay/config.ts';
import type { Invitation } from '#shared/protocol/rest.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Observe } from '../../relay/domain/ports.ts';
import type { Tenant } from '../../relay/domain/tenant.ts';
import { createMemoryStores, type Stores } from '../../relay/stores.ts';
import { freePort } from '../../tools/services/free-port.ts';
import { createZendeskDesk } from '../desk/zendesk/desk.ts';
import { createSigner, type Signer } from '../desk/zendesk/signed-address.ts';
import { TestClient } from './test-client.ts';
import { TEST_SECRET } from './test-stores.ts';

/** Agents of the stand-in desk. */
export const MARA = 101;
export const TOMAS = 102;
const SHOP = 'http://shop.test';
const OTHER_SHOP = 'http://other.test';

export interface TestRelayOptions {
  stores?: Stores;
  env?: Record<string, string>;
  clock?: () => number;
  observe?: Observe;
  /** Another address than that of the test run's LiveKit. */
  livekitUrl?: string;
}

export interface Boot {
  token: string;
  expiresAt: number;
  agent: { id: string; name: string };
}

/** A relay in this process behind a real port, with the stand-in Zendesk and the real LiveKit of the test run. */
export class TestRelay {
  readonly shopOrigin = SHOP;
  readonly #signer: Signer;
  #clients: TestClient[] = [];
  #isStopped = false;

  constructor(
    readonly url: string,
    readonly deskUrl: string,
    private readonly relay: Relay,
    readonly signingKeyPem: string,
    readonly publicKeyPem: string,
    private readonly closeDesk: () => Promise<void>,
  ) {
    this.#signer = createSigner({ subdomain: 'fernway', appId: 1, installationId: 7001, keyPem: signingKeyPem });
  }

  /** What Zendesk does when the agent opens the sidebar: a form POST with a signed token. */
  async postSigned(token: string, location = 'sidebar'): Promise<Response> {
    return fetch(`${this.url}/zendesk/${location}`, { method: 'POST', body: new URLSearchParams({ token }) });
  }

  async signIn(userId = MARA): Promise<Boot> {
    const response = await this.postSigned(await this.signed(userId));
    const boot = /id="casement-boot">(.*?)<\/script>/.exec(await response.text())?.[1];
    if (!response.ok || boot === undefined) throw new Error(`The console did not open: ${String(response.status)}`);
    return JSON.parse(boot) as Boot;
  }

  /** A token as the stand-in signs it for an agent's frame. */
  signed(userId: number): Promise<string> {
    return this.#signer.sign({ url: `${this.url}/zendesk/sidebar`, userId, location: 'ticket_sidebar' });
  }

  async agent(userId?: number): Promise<TestClient> {
    return this.connect((await this.signIn(userId)).token, this.url);
  }

  async connect(token: string, origin = SHOP): Promise<TestClient> {
    const client = this.client(token, origin);
    await client.connected();
    return client;
  }

  /** A client that may be refused. */
  client(token: string, origin = SHOP): TestClient {
    const client = new TestClient(this.url, token, origin);
    this.#clients.push(client);
    return client;
  }

  async claim(body: object, origin = SHOP, headers: Record<string, string> = {}) {
    const response = await fetch(`${this.url}/v1/keys/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Result<Invitation> };
  }

  /** SIGTERM to this relay: clients are told, what is under way is finished. */
  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await this.relay.stop();
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.stop();
    await this.closeDesk();
  }
}

export async function createTestRelay({
  stores = createMemoryStores(),
  env = {},
  clock = Date.now,
  observe = () => undefined,
  livekitUrl,
}: TestRelayOptions = {}): Promise<TestRelay> {
  const url = `http://localhost:${String(await freePort())}`;
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const oauth = { clientId: 'casement', clientSecret: 'demo-client', refreshToken: 'demo-refresh' };
  const signingKeyPem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const desk = createZendeskDesk({ relayUrl: url, subdomain: 'fernway', installationId: '7001', oauth, signingKeyPem });
  const listening = await desk.listen(await freePort());
  const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const livekit = livekitOfRun(livekitUrl);
  const config = readConfig({ ...environment(url, livekit), ...env });
  const relay = createRelay({
    config,
    tenants: tenants({ deskUrl: listening.url, publicKeyPem, oauth }),
    stores,
    media: createLiveKitMediaServer(livekit),
    isLiveKitReady: () => isLiveKitReady(livekit),
    observe,
    clock,
  });
  await relay.start();
  relay.http.listen(config.PORT, config.HOST);
  await once(relay.http, 'listening');
  return new TestRelay(url, listening.url, relay, signingKeyPem, publicKeyPem, () => listening.close());
}

function livekitOfRun(url = process.env.TEST_LIVEKIT_URL) {
  const apiKey = process.env.TEST_LIVEKIT_API_KEY;
  const apiSecret = process.env.TEST_LIVEKIT_API_SECRET;
  if (!url || !apiKey || !apiSecret) throw new Error('TEST_LIVEKIT_URL is not set: run this through npm test.');
  return { url, publicUrl: url.replace('http', 'ws'), apiKey, apiSecret };
}

function environment(url: string, livekit: ReturnType<typeof livekitOfRun>): Record<string, string> {
  return {
    HOST: 'localhost',
    PORT: new URL(url).port,
    PUBLIC_URL: url,
    RELAY_SECRET: TEST_SECRET,
    TENANTS_FILE: 'none',
    MONGODB_URL: 'mongodb://127.0.0.1:1/none',
    LIVEKIT_URL: livekit.url,
    LIVEKIT_PUBLIC_URL: livekit.publicUrl,
    LIVEKIT_API_KEY: livekit.apiKey,
    LIVEKIT_API_SECRET: livekit.apiSecret,
    ZENDESK_SDK_URL: 'http://localhost:1/sdk.js',
    PRESENCE_FLAP_SECONDS: '1',
    DELIVERY_RETRY_MS: '20',
  };
}

interface Desk {
  deskUrl: string;
  publicKeyPem: string;
  oauth: { clientId: string; clientSecret: string; refreshToken: string };
}

/** Fernway, and a second tenant that must never be reached from the first. */
function tenants({ deskUrl, publicKeyPem, oauth }: Desk): Tenant[] {
  const keyMinutes = { min: 1, default: 60, max: 1440 };
  const installation = {
    system: 'zendesk',
    subdomain: 'fernway',
    apiUrl: deskUrl,
    frameOrigin: deskUrl,
    publicKeyPem,
    oauth,
  };
  const customLink = `${deskUrl}/agent/tickets/{externalKey}`;
  return [
    {
      id: 'fernway',
      company: 'Fernway',
      portals: [{ id: 'fernway-help', name: 'Fernway Help', locale: 'en', origins: [SHOP], keyMinutes, customLink }],
      installations: [{ id: '7001', ...installation }],
    },
    {
      id: 'other',
      company: 'Other',
      portals: [{ id: 'other-help', name: 'Other Help', locale: 'de', origins: [OTHER_SHOP], keyMinutes }],
      installations: [{ id: '7002', ...installation }],
    },
  ];
}

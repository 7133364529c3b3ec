import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { subkeyOf } from '../../relay/adapters/crypto/secrets.ts';
import { createJoseTokens } from '../../relay/adapters/jose/jose-tokens.ts';
import { createLiveKitMediaServer, isLiveKitReady } from '../../relay/adapters/livekit/livekit-media-server.ts';
import { createRelay, type Relay, type RelayParts } from '../../relay/app.ts';
import { readConfig } from '../../relay/config.ts';
import type { GuestPass, HelpAnswer, HelpRequest, Invitation } from '#shared/protocol/rest.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { Claims, LeaseStore, Observe } from '../../relay/domain/ports.ts';
import type { Tenant } from '../../relay/domain/tenant.ts';
import { createMemoryLeaseStore } from '../../relay/adapters/memory/memory-lease-store.ts';
import { createMemoryStores, type Stores } from '../../relay/stores.ts';
import { freePort } from '../../tools/services/free-port.ts';
import { createZendeskDesk } from '../desk/zendesk/desk.ts';
import { createSigner, type Signer } from '../desk/zendesk/signed-address.ts';
import { fernwayRoster } from './fernway-roster.ts';
import { TestClient } from './test-client.ts';
import { TEST_SECRET } from './test-stores.ts';

/** Agents of the stand-in desk; their places are in fernway-roster.ts. */
export const MARA = 101;
export const TOMAS = 102;
export const INES = 103;
export const JONAH = 104;
export const ROSA = 105;
export const YUKI = 106;
const SHOP = 'http://shop.test';
const OTHER_SHOP = 'http://other.test';

export interface TestRelayOptions {
  /** Without leases this relay decides for its queues alone. */
  stores?: Stores & { leases?: LeaseStore };
  env?: Record<string, string>;
  clock?: () => number;
  observe?: Observe;
  /** Another address than that of the test run's LiveKit. */
  livekitUrl?: string;
  /** The teams with which Fernway begins. */
  roster?: Omit<Roster, 'version'>;
}

export interface Boot {
  token: string;
  expiresAt: number;
  agent: { id: string; name: string };
}

/** A relay in this process behind a real port, with the stand-in Zendesk and the real LiveKit of the test run. */
export class TestRelay {
  readonly shopOrigin = SHOP;
  /** What it was made from, where it runs in this process. */
  parts: RelayParts | undefined;
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
    private readonly secret = TEST_SECRET,
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

  /** An agent who needs not exist in the help desk. */
  async agentOf(agentId: string, name = agentId): Promise<TestClient> {
    const { token } = await this.mint({ role: 'agent', tenantId: 'fernway', installationId: '7001', agentId, name });
    return this.connect(token, this.url);
  }

  /** Any token that this relay would give out. */
  mint(claims: Claims): Promise<{ token: string; expiresAt: number }> {
    return createJoseTokens(subkeyOf(this.secret, 'tokens'), Date.now).mint(claims);
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

  claim(body: object, origin = SHOP, headers: Record<string, string> = {}) {
    return this.post<Invitation>('/v1/keys/claim', body, origin, headers);
  }

  requestHelp(body: HelpRequest | object, origin = SHOP) {
    return this.post<HelpAnswer>('/v1/requests', body, origin);
  }

  claimGuest(body: object, origin = this.url) {
    return this.post<GuestPass>('/v1/guests/claim', body, origin);
  }

  async post<T>(path: string, body: object, origin: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Result<T> };
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
  roster = fernwayRoster(),
}: TestRelayOptions = {}): Promise<TestRelay> {
  const url = `http://localhost:${String(await freePort(quietPort()))}`;
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const oauth = { clientId: 'casement', clientSecret: 'demo-client', refreshToken: 'demo-refresh' };
  const signingKeyPem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const desk = createZendeskDesk({ relayUrl: url, subdomain: 'fernway', installationId: '7001', oauth, signingKeyPem });
  const listening = await desk.listen(0);
  const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const livekit = livekitOfRun(livekitUrl);
  const config = readConfig({ ...environment(url, livekit), ...env });
  const parts: RelayParts = {
    config,
    tenants: tenants({ deskUrl: listening.url, publicKeyPem, oauth }, roster),
    stores,
    leases: stores.leases ?? createMemoryLeaseStore(),
    media: createLiveKitMediaServer(livekit),
    isLiveKitReady: () => isLiveKitReady(livekit),
    observe,
    clock,
  };
  const relay = createRelay(parts);
  await relay.start();
  relay.http.listen(config.PORT, config.HOST);
  await once(relay.http, 'listening');
  const made = new TestRelay(url, listening.url, relay, signingKeyPem, publicKeyPem, () => listening.close());
  made.parts = parts;
  return made;
}

/** Below the ports that systems give to outgoing connections: nobody takes it between the look and the listening. */
function quietPort(): number {
  return 20_000 + Math.floor(Math.random() * 10_000);
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
    LIMIT_HELP_REQUESTS_PER_MINUTE: '100000',
  };
}

interface Desk {
  deskUrl: string;
  publicKeyPem: string;
  oauth: { clientId: string; clientSecret: string; refreshToken: string };
}

const fernwayPortal = {
  id: 'fernway-help',
  name: 'Fernway Help',
  locale: 'en',
  teamId: 'billing',
  issues: [{ id: 'device', name: 'My device', teamId: 'technical', skills: ['devices'] }],
  agentsByName: true,
};

/** Fernway, and a second tenant that must never be reached from the first. */
function tenants({ deskUrl, publicKeyPem, oauth }: Desk, roster: Omit<Roster, 'version'>): Tenant[] {
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
      portals: [{ ...fernwayPortal, origins: [SHOP], keyMinutes, customLink }],
      installations: [{ id: '7001', ...installation }],
      roster,
    },
    {
      id: 'other',
      company: 'Other',
      portals: [{ id: 'other-help', name: 'Other Help', locale: 'de', origins: [OTHER_SHOP], keyMinutes }],
      installations: [{ id: '7002', ...installation }],
    },
  ];
}

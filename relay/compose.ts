import { randomBytes } from 'node:crypto';
import { createSecrets, subkeyOf } from './adapters/crypto/secrets.ts';
import { createJoseTokens } from './adapters/jose/jose-tokens.ts';
import { createMemoryLimiter } from './adapters/limiter/memory-limiter.ts';
import type { Config } from './config.ts';
import { DeliveryService } from './domain/delivery/delivery-service.ts';
import { createDirectory } from './domain/directory.ts';
import { Housekeeping } from './domain/housekeeping.ts';
import { AgentSignIn } from './domain/identity/agent-sign-in.ts';
import { Authority } from './domain/identity/authority.ts';
import { MediaService } from './domain/media/media-service.ts';
import type { Clock, Directory, HelpDesk, MediaServer, Observe, Publisher, Timer, Tokens } from './domain/ports.ts';
import { CustomerGrace } from './domain/presence/customer-grace.ts';
import { Presence } from './domain/presence/presence.ts';
import { Receipts } from './domain/presence/receipts.ts';
import { Deadlines } from './domain/sessions/deadlines.ts';
import { KeyDesk } from './domain/sessions/key-desk.ts';
import { KeyIndex } from './domain/sessions/key-index.ts';
import { SessionService, type Request } from './domain/sessions/session-service.ts';
import { SessionShelf } from './domain/sessions/session-shelf.ts';
import { SessionStarter } from './domain/sessions/session-starter.ts';
import { TicketIndex } from './domain/sessions/ticket-index.ts';
import { TicketView } from './domain/sessions/ticket-view.ts';
import type { Installation, Tenant } from './domain/tenant.ts';
import type { Stores } from './stores.ts';

export interface Parts {
  config: Config;
  tenants: readonly Tenant[];
  stores: Stores;
  media: MediaServer;
  publisher: Publisher;
  /** The help desk of an installation. */
  helpDesk: (installation: Installation) => HelpDesk;
  observe: Observe;
  clock: Clock;
  timer: Timer;
}

/** The domain of one relay, wired. */
export interface Domain {
  directory: Directory;
  tokens: Tokens;
  signIn: (tenant: Tenant, installation: Installation, userId: string) => ReturnType<AgentSignIn['signIn']>;
  shelf: SessionShelf;
  sessions: SessionService;
  authority: Authority;
  starter: SessionStarter;
  tickets: TicketView;
  keys: KeyDesk;
  media: MediaService;
  presence: Presence;
  receipts: Receipts;
  housekeeping: Housekeeping;
}

export function composeDomain(parts: Parts): Domain {
  const { timer, config, tenants, stores, helpDesk, clock, observe, publisher } = parts;
  const directory = createDirectory(tenants);
  const secrets = createSecrets(config.RELAY_SECRET);
  const tokens = createJoseTokens(subkeyOf(config.RELAY_SECRET, 'tokens'), clock);
  const shelf = new SessionShelf(stores.log, stores.records);
  const policy = policyOf(config);
  const sessions = new SessionService({ log: stores.log, shelf, publisher, secrets, policy, clock, observe });
  const agents = new AgentSignIn(stores.agents, tokens);
  const indexes = { keys: new KeyIndex(), tickets: new TicketIndex() };
  const limiter = createMemoryLimiter(config.KEY_GUESSES_PER_MINUTE);
  const linkBase = `${config.PUBLIC_URL}/j`;
  const live = composeLive(parts, sessions, shelf);
  const delivery = composeDelivery(parts, { sessions, shelf, directory, helpDesk });
  return {
    directory,
    tokens,
    signIn: (tenant, installation, userId) => agents.signIn(tenant, installation, userId, helpDesk(installation)),
    shelf,
    sessions,
    authority: new Authority(shelf),
    starter: new SessionStarter(directory, helpDesk, secrets, sessions),
    tickets: new TicketView(directory, helpDesk, indexes.tickets, shelf),
    keys: new KeyDesk({ index: indexes.keys, shelf, sessions, directory, secrets, tokens, limiter, linkBase }),
    ...live,
    housekeeping: new Housekeeping({
      shelf,
      sessions,
      ...indexes,
      ...live,
      delivery,
      publisher,
      clock,
      timer,
      observe,
    }),
  };
}

function composeLive(
  { config, media: server, publisher, clock, timer, observe }: Parts,
  sessions: SessionService,
  shelf: SessionShelf,
) {
  const byRelay = (request: Omit<Request, 'by'>) => void sessions.execute({ ...request, by: { role: 'relay' } });
  const grace = new CustomerGrace(config.CUSTOMER_GRACE_SECONDS * 1000, timer, (sessionId, awaySince) => {
    byRelay({ sessionId, commandId: `customer-gone-${String(awaySince)}`, command: { type: 'customer:gone' } });
  });
  const presence = new Presence({
    flapMs: config.PRESENCE_FLAP_SECONDS * 1000,
    clock,
    timer,
    changed: (sessionId, now) => {
      publisher.presence(sessionId, now);
      grace.watch(sessionId, now.customer);
    },
  });
  const deadlines = new Deadlines(
    (sessionId, { commandId, command }) => {
      byRelay({ sessionId, commandId, command });
    },
    clock,
    timer,
  );
  const randomId = () => randomBytes(16).toString('base64url');
  const media = new MediaService({ server, now: (id) => shelf.openSession(id), randomId, timer, observe });
  return { grace, presence, deadlines, media, receipts: new Receipts() };
}

function composeDelivery(
  { config, clock, timer, observe }: Parts,
  with_: {
    sessions: SessionService;
    shelf: SessionShelf;
    directory: Directory;
    helpDesk: (installation: Installation) => HelpDesk;
  },
): DeliveryService {
  const limits = { retryBaseMs: config.DELIVERY_RETRY_MS, maxAttempts: config.DELIVERY_ATTEMPTS };
  return new DeliveryService({ ...with_, ...limits, clock, timer, jitter: Math.random, observe });
}

function policyOf(config: Config) {
  return {
    sharePauseMs: config.SHARE_PAUSE_SECONDS * 1000,
    screenGrantMs: config.SCREEN_GRANT_SECONDS * 1000,
    wrapUpMs: config.WRAP_UP_SECONDS * 1000,
  };
}

import type { Rosters } from './domain/roster/rosters.ts';
import { createSecrets, subkeyOf } from './adapters/crypto/secrets.ts';
import { createJoseTokens } from './adapters/jose/jose-tokens.ts';
import { createMemoryLimiter } from './adapters/limiter/memory-limiter.ts';
import { composeDesk, type Desk } from './compose-desk.ts';
import { composePeople, randomId, type People } from './compose-people.ts';
import type { Config } from './config.ts';
import { DeliveryService } from './domain/delivery/delivery-service.ts';
import { HelpRequests } from './domain/desk/help-requests.ts';
import { createDirectory } from './domain/directory.ts';
import { Housekeeping } from './domain/housekeeping.ts';
import { AgentSignIn } from './domain/identity/agent-sign-in.ts';
import { MediaService } from './domain/media/media-service.ts';
import type { Directory, HelpDesk, Secrets, Tokens } from './domain/ports.ts';
import { CustomerGrace } from './domain/presence/customer-grace.ts';
import { Presence } from './domain/presence/presence.ts';
import { Receipts } from './domain/presence/receipts.ts';
import { Deadlines } from './domain/sessions/deadlines.ts';
import { GuestDesk } from './domain/sessions/guest-desk.ts';
import { GuestIndex } from './domain/sessions/guest-index.ts';
import { KeyDesk } from './domain/sessions/key-desk.ts';
import { KeyIndex } from './domain/sessions/key-index.ts';
import { SessionService, type Request } from './domain/sessions/session-service.ts';
import { SessionShelf } from './domain/sessions/session-shelf.ts';
import { SessionStarter } from './domain/sessions/session-starter.ts';
import { TicketIndex } from './domain/sessions/ticket-index.ts';
import { TicketView } from './domain/sessions/ticket-view.ts';
import type { Installation, Tenant } from './domain/tenant.ts';
import type { Parts } from './parts.ts';

/** The domain of one relay, wired. */
export interface Domain extends People, Desk {
  directory: Directory;
  tokens: Tokens;
  signIn: (tenant: Tenant, installation: Installation, userId: string) => ReturnType<AgentSignIn['signIn']>;
  shelf: SessionShelf;
  sessions: SessionService;
  starter: SessionStarter;
  tickets: TicketView;
  keys: KeyDesk;
  guests: GuestDesk;
  requests: HelpRequests;
  media: MediaService;
  presence: Presence;
  receipts: Receipts;
  /** Takes up what is open; commits, offers and deadlines run from then on. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

export function composeDomain(parts: Parts): Domain {
  const { config, tenants, stores, helpDesk, clock, observe, publisher } = parts;
  const directory = createDirectory(tenants);
  const secrets = createSecrets(config.RELAY_SECRET);
  const tokens = createJoseTokens(subkeyOf(config.RELAY_SECRET, 'tokens'), clock);
  const shelf = new SessionShelf(stores.log, stores.records);
  const people = composePeople(parts, directory);
  const { rosters, targetOf } = people;
  const core = { log: stores.log, shelf, publisher, secrets, policy: policyOf(config), rosters, targetOf };
  const sessions = new SessionService({ ...core, clock, observe });
  const desk = composeDesk(parts, { people, sessions, shelf });
  const live = composeLive(parts, sessions, shelf);
  const indexes = { keys: new KeyIndex(), guests: new GuestIndex(), tickets: new TicketIndex() };
  const doors = composeDoors(parts, { directory, secrets, tokens, shelf, sessions, people, indexes });
  const delivery = composeDelivery(parts, { sessions, shelf, directory, helpDesk, rosters });
  const housekeeping = new Housekeeping({ ...parts, ...desk, ...live, ...indexes, shelf, sessions, delivery });
  const signIn = new AgentSignIn({ agents: stores.agents, rosters, tokens, clock });
  return {
    ...{ directory, tokens, shelf, sessions },
    ...people,
    ...desk,
    ...live,
    ...doors,
    signIn: (tenant, installation, userId) => signIn.signIn(tenant, installation, userId, helpDesk(installation)),
    tickets: new TicketView(directory, helpDesk, indexes.tickets, shelf),
    async start() {
      await rosters.load(tenants);
      await housekeeping.start();
      await desk.queues.start();
    },
    async stop() {
      housekeeping.stop();
      people.agentPresence.stop();
      await desk.queues.stop();
      await sessions.settle();
      await people.audit.settle();
    },
  };
}

interface DoorParts {
  directory: Directory;
  secrets: Secrets;
  tokens: Tokens;
  shelf: SessionShelf;
  sessions: SessionService;
  people: People;
  indexes: { keys: KeyIndex; guests: GuestIndex };
}

/** The ways into a session: by an agent, by a key, by asking for help, by a guest's link. */
function composeDoors({ config, helpDesk, clock }: Parts, with_: DoorParts) {
  const { directory, secrets, tokens, shelf, sessions, people, indexes } = with_;
  const { rosters, agentPresence: presence } = people;
  const teamOf = (tenantId: string, agentId: string) => rosters.teamsOf(tenantId, agentId)[0]?.id ?? null;
  const base = { shelf, sessions, directory, secrets, tokens, clock };
  const perMinute = config.KEY_GUESSES_PER_MINUTE;
  const limiter = createMemoryLimiter(perMinute);
  return {
    starter: new SessionStarter(directory, helpDesk, secrets, sessions, teamOf),
    keys: new KeyDesk({ ...base, index: indexes.keys, limiter, linkBase: `${config.PUBLIC_URL}/j` }),
    guests: new GuestDesk({
      ...base,
      index: indexes.guests,
      limiter: createMemoryLimiter(perMinute),
      linkBase: `${config.PUBLIC_URL}/g`,
    }),
    requests: new HelpRequests({
      ...base,
      ...{ rosters, presence, helpDesk },
      limiter: createMemoryLimiter(config.LIMIT_HELP_REQUESTS_PER_MINUTE),
      mostWaiting: config.LIMIT_WAITING_CUSTOMERS,
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
    rosters: Rosters;
  },
): DeliveryService {
  const teamName = (tenantId: string, teamId: string) => with_.rosters.team(tenantId, teamId)?.name;
  const limits = { retryBaseMs: config.DELIVERY_RETRY_MS, maxAttempts: config.DELIVERY_ATTEMPTS };
  const recordingUrl = (sessionId: string) => `${config.PUBLIC_URL}/console/recording#${sessionId}`;
  return new DeliveryService({
    ...with_,
    ...limits,
    teamName,
    recordingUrl,
    clock,
    timer,
    jitter: Math.random,
    observe,
  });
}

export function policyOf(config: Config) {
  return {
    invitationMs: config.INVITATION_SECONDS * 1000,
    sharePauseMs: config.SHARE_PAUSE_SECONDS * 1000,
    shareGrantMs: config.SHARE_GRANT_SECONDS * 1000,
    controlGrantMs: config.CONTROL_GRANT_SECONDS * 1000,
    recordingDays: config.RECORDING_DAYS,
    wrapUpMs: config.WRAP_UP_SECONDS * 1000,
  };
}

import { createServer, type Server as HttpServer } from 'node:http';
import express, { type Express } from 'express';
import type { Commit } from '#shared/protocol/session-event.ts';
import { createZendesk, type Zendesk } from '../integrations/zendesk/server/zendesk.ts';
import { createMemoryLimiter } from './adapters/limiter/memory-limiter.ts';
import { composeAssets } from './compose-assets.ts';
import { FeedServer } from './cobrowse/feed-server.ts';
import { composeDomain, type Domain } from './compose.ts';
import { composeCobrowse, feedPassword } from './compose-cobrowse.ts';
import { Recording, composeRecordingDesk } from './compose-recording.ts';
import type { Timer } from './domain/ports.ts';
import { fillCustomLink } from './domain/sessions/custom-link.ts';
import { addressOf } from './http/address-of.ts';
import { createApi } from './http/api.ts';
import { serveBundles } from './http/bundles.ts';
import { createErrorHandler, notFound } from './http/error-handler.ts';
import { createHealth } from './http/health.ts';
import { limitRequests } from './http/limit-requests.ts';
import { renderPage, type Page } from './http/page.ts';
import { bothSchemes, pageHeaders, type PagePolicy } from './http/page-headers.ts';
import { createMirrorPage } from './http/mirror-page.ts';
import { createPages } from './http/pages.ts';
import { authenticateSockets } from './socket/authenticate.ts';
import { createCalls } from './socket/create-calls.ts';
import { DeskNotices } from './socket/desk-notices.ts';
import { DeskRooms } from './socket/desk-rooms.ts';
import type { RelayServer } from './socket/relay-socket.ts';
import { SessionRooms } from './socket/session-rooms.ts';
import { createSocketPublisher } from './socket/socket-publisher.ts';
import { createSocketServer, serveSockets } from './socket/socket-server.ts';
import { startTokenSweep } from './socket/token-sweep.ts';
import type { Parts } from './parts.ts';
import { createTimers } from './timers.ts';

export interface RelayParts extends Omit<Parts, 'publisher' | 'timer' | 'helpDesk'> {
  isLiveKitReady: () => Promise<boolean>;
}

export interface Relay {
  http: HttpServer;
  /** Takes up what is open in the store; listen after this. */
  start: () => Promise<void>;
  /** Tells clients to move, finishes what is under way, closes everything but the stores. */
  stop: () => Promise<void>;
}

/** The one place where adapters meet the domain. Deleting the line of a help desk removes it. */
export function createRelay(parts: RelayParts): Relay {
  const { config, tenants, clock, observe, stores } = parts;
  const web = express();
  // Given before Socket.io, which answers its own path and hands the rest on.
  const http = createServer(web);
  const portals = tenants.flatMap((tenant) => tenant.portals);
  const origins = new Set([config.PUBLIC_URL, ...portals.flatMap((portal) => portal.origins)]);
  const io = createSocketServer(http, origins);
  const timers = createTimers();
  const zendesk = createZendesk(stores.credentials, clock, observe);
  const live = { publisher: createSocketPublisher(io), timer: timers.timer, helpDesk: () => zendesk.helpDesk };
  const domain = composeDomain({ ...parts, ...live });
  let isStopping = false;
  mountWeb(web, parts, { domain, zendesk, origins, isStopping: () => isStopping });
  const following = serve(io, parts, domain, timers.timer);
  const pages = serveCobrowse(http, parts, domain, timers.timer);
  const stopSweep = startTokenSweep(io, clock);
  return {
    http,
    async start() {
      await domain.start();
      follow(domain, following, pages);
      pages.recording?.start();
    },
    async stop() {
      isStopping = true;
      observe('stopping', {});
      stopSweep();
      sendAway(io, config.MOVE_SECONDS * 1000);
      pages.cobrowse?.stop();
      await pages.recording?.stop();
      await domain.stop();
      pages.feed?.stop();
      await io.close();
      timers.stop();
    },
  };
}

interface Web {
  domain: Domain;
  zendesk: Zendesk;
  origins: ReadonlySet<string>;
  isStopping: () => boolean;
}

function mountWeb(
  web: Express,
  { config, clock, observe, stores, isLiveKitReady }: RelayParts,
  { domain, zendesk, origins, isStopping }: Web,
): void {
  const { directory, keys, requests, guests, rosterDesk, tokens, signIn } = domain;
  const { PUBLIC_URL: relayUrl, MIRROR_URL: mirrorUrl, ZENDESK_SDK_URL: sdkUrl } = config;
  const base = { mediaOrigins: bothSchemes(config.LIVEKIT_PUBLIC_URL), socketOrigin: bothSchemes(relayUrl)[1] ?? '' };
  const headers = (policy: Partial<PagePolicy>) => pageHeaders({ ...base, ...policy });
  const limit = limitRequests(createMemoryLimiter(config.LIMIT_REQUESTS_PER_MINUTE));
  web.disable('x-powered-by').set('trust proxy', config.TRUST_PROXY);
  const bundles = serveBundles(config.WEB_DIR);
  const frameOrigins = directory.tenants().flatMap(({ installations }) => installations.map((one) => one.frameOrigin));
  web.use(createHealth({ store: stores.isReady, livekit: isLiveKitReady }, isStopping));
  // Nothing that comes after is served on the mirror's host.
  const sites = (portalId: string) => directory.portal(portalId)?.portal.origins;
  web.use(createMirrorPage({ mirrorUrl, relayUrl, frameOrigins: [...new Set(frameOrigins)], sites, bundles }));
  const recordings = composeRecordingDesk(domain, { config, stores, clock, observe });
  web.use(
    createApi({ directory, keys, requests, guests, roster: rosterDesk, recordings, tokens, origins, mirrorUrl, limit }),
  );
  web.use(composeAssets({ ...domain, config, clock, origins }));
  const consoleHeaders = (policy: Partial<PagePolicy>) => headers({ ...policy, mirrorUrl });
  const renderConsole = (page: Page) => renderPage({ ...page, mirrorUrl });
  web.use(createPages({ directory, relayUrl, mirrorUrl, headers: headers({}), consoleHeaders: consoleHeaders({}) }));
  web.use(
    zendesk.pages({
      directory,
      relayUrl,
      sdkUrl,
      signIn,
      renderPage: renderConsole,
      pageHeaders: consoleHeaders,
      clock,
    }),
  );
  web.use(bundles);
  web.use(notFound, createErrorHandler(observe));
}

/** What tells the open pages of a commit or a change. */
interface Live {
  sessionRooms: SessionRooms;
  deskRooms: DeskRooms;
  notices: DeskNotices;
}

function serve(io: RelayServer, { config, clock, observe }: RelayParts, domain: Domain, timer: Timer): Live {
  const { directory, tokens, rosters } = domain;
  const messagesPerSecond = config.LIMIT_MESSAGES_PER_SECOND;
  authenticateSockets(io, { tokens, directory, ownOrigin: config.PUBLIC_URL, messagesPerSecond, clock });
  const sessionRooms = new SessionRooms({ ...domain, io });
  const deskRooms = new DeskRooms(io, rosters);
  const calls = createCalls({
    ...domain,
    sessionRooms,
    deskRooms,
    customLink: ({ portalId, externalKey }) =>
      fillCustomLink(directory.portal(portalId)?.portal.customLink, externalKey),
  });
  serveSockets(io, {
    ...domain,
    calls,
    sessionRooms,
    observe,
    clock,
    connectionsPerAddress: config.LIMIT_CONNECTIONS_PER_ADDRESS,
    addressOf: ({ handshake }) =>
      addressOf(handshake.address, handshake.headers['x-forwarded-for'], config.TRUST_PROXY),
  });
  return { sessionRooms, deskRooms, notices: new DeskNotices({ ...domain, io, clock, timer }) };
}

/** The path of shared pages in this process, or what a process of its own has to hear. */
function serveCobrowse(http: HttpServer, parts: RelayParts, domain: Domain, timer: Timer) {
  const { config, observe } = parts;
  if (config.RELAY_ROLE === 'all') {
    const cobrowse = composeCobrowse(http, parts, { ...domain, timer, isReady: () => true });
    return { cobrowse, recording: new Recording(domain, { ...parts, timer }, cobrowse.frames) };
  }
  const moved = ({ sessionId, seq }: { sessionId: string; seq: number }) => {
    domain.shelf.follow(sessionId, seq).catch((error: unknown) => {
      observe('read-failed', { session: sessionId }, error);
    });
  };
  return { feed: new FeedServer(http, { password: feedPassword(config.RELAY_SECRET), moved, observe }) };
}

/** Rights first: whoever lost one hears nothing more. */
function follow(
  domain: Domain,
  { sessionRooms, deskRooms, notices }: Live,
  { cobrowse, feed }: Pick<ReturnType<typeof serveCobrowse>, 'cobrowse' | 'feed'>,
): void {
  const { sessions, rows, queues, rosters, chat, monitors, monitorScreens } = domain;
  sessions.onCommit((session, commit) => {
    cobrowse?.follow(session);
    if (!isTalk(commit)) feed?.tell({ sessionId: session.id, seq: commit.seq });
    sessionRooms.follow(session, commit);
    notices.follow(session, commit);
  });
  rosters.onChange((tenantId) => {
    cobrowse?.recheck(tenantId);
    sessionRooms.recheck(tenantId);
    deskRooms.recheck(tenantId);
  });
  rows.onTouch((...row) => notices.rowTouched(...row));
  queues.on({
    availability: (tenantId, agentId) => notices.availabilityChanged(tenantId, agentId),
    line: (session) => notices.placeMoved(session),
  });
  chat.onMessage((tenantId, message) => notices.teamMessage(tenantId, message));
  monitors.onChange((monitor, isOn) => notices.monitorChanged(monitor, isOn));
  monitorScreens.onChange((monitor) => notices.screenChanged(monitor));
}

/** What is said changes nothing of what anybody may see. */
function isTalk({ events }: Commit): boolean {
  return events.every(({ type }) => type === 'message-sent' || type === 'note-saved');
}

/** Each client comes back at another moment, so that the next relay is not stormed. */
function sendAway(io: RelayServer, withinMs: number): void {
  for (const socket of io.of('/').sockets.values()) {
    socket.emit('relay:moving', { afterMs: Math.round(Math.random() * withinMs) });
  }
}

import { createServer } from 'node:http';
import express, { type Express } from 'express';
import { createSecrets, subkeyOf } from './adapters/crypto/secrets.ts';
import { createJoseTokens } from './adapters/jose/jose-tokens.ts';
import type { Relay } from './app.ts';
import { FeedClient } from './cobrowse/feed-client.ts';
import { policyOf } from './compose.ts';
import { composeCobrowse, feedPassword } from './compose-cobrowse.ts';
import { Recording } from './compose-recording.ts';
import { Insiders } from './domain/cobrowse/insiders.ts';
import { createDirectory } from './domain/directory.ts';
import { SessionService } from './domain/sessions/session-service.ts';
import { SessionShelf } from './domain/sessions/session-shelf.ts';
import type { Parts } from './parts.ts';
import { settledCommits } from './settled-commits.ts';
import { createTimers } from './timers.ts';

/** Sessions that have ended are let go of this often. */
const SWEEP_MS = 60_000;

type ProcessParts = Pick<Parts, 'config' | 'tenants' | 'stores' | 'observe' | 'clock'>;

/**
 * Shared pages in a process of their own, so that no chat waits for a flood of frames. It reads sessions in the store of
 * the relay, which tells it when one of them has gone on; while it does not hear of that, it lets nobody in.
 */
export function createCobrowseProcess(parts: ProcessParts): Relay {
  const web = express().disable('x-powered-by');
  const http = createServer(web);
  const { timer, stop: stopTimers } = createTimers();
  const shelf = new SessionShelf(parts.stores.log, parts.stores.records);
  const sessions = serviceOf(parts, shelf);
  const feed = feedOf(parts, shelf, () => {
    server.sendAway();
  });
  const isReady = () => feed.isLive;
  const server = composeCobrowse(http, parts, { ...doorsOf(parts, shelf), shelf, sessions, timer, isReady });
  const { onCommit } = settledCommits(sessions, shelf);
  const writes = { execute: sessions.execute.bind(sessions), onCommit };
  const recording = new Recording({ shelf, sessions: writes }, { ...parts, timer }, server.frames);
  const sweep = setInterval(forgetEnded, SWEEP_MS, shelf);
  serveHealth(web, parts.stores.isReady, isReady);
  return {
    http,
    start() {
      sessions.onCommit((session) => {
        server.follow(session);
      });
      onCommit(({ id: sessionId, seq }) => {
        feed.tell({ sessionId, seq });
      });
      recording.start();
      feed.start();
      return Promise.resolve();
    },
    async stop() {
      clearInterval(sweep);
      server.stop();
      await recording.stop();
      await sessions.settle();
      feed.stop();
      stopTimers();
      http.close();
    },
  };
}

function doorsOf({ config, tenants, clock }: ProcessParts, shelf: SessionShelf) {
  const tokens = createJoseTokens(subkeyOf(config.RELAY_SECRET, 'tokens'), clock);
  return { authority: new Insiders(shelf), directory: createDirectory(tenants), tokens };
}

/** Writes what the relay itself writes: nobody else has commands for this process. */
function serviceOf({ config, stores, clock, observe }: ProcessParts, shelf: SessionShelf): SessionService {
  const nothing = () => undefined;
  return new SessionService({
    ...{ log: stores.log, shelf, clock, observe },
    publisher: { commit: nothing, presence: nothing, ticketChanged: nothing },
    secrets: createSecrets(config.RELAY_SECRET),
    policy: policyOf(config),
    rosters: {
      standingOf() {
        throw new Error('No agent writes in a co-browse process.');
      },
    },
    targetOf: nothing,
  });
}

function feedOf({ config, observe }: ProcessParts, shelf: SessionShelf, lost: () => void): FeedClient {
  const feed = new FeedClient({
    relayUrl: config.RELAY_FEED_URL,
    password: feedPassword(config.RELAY_SECRET),
    moved: ({ sessionId, seq }) => {
      shelf.follow(sessionId, seq).catch((error: unknown) => {
        observe('read-failed', { session: sessionId }, error);
        // What was taken back may be in what cannot be read.
        feed.drop();
      });
    },
    opened: () => {
      observe('feed-opened', {});
      for (const { id } of shelf.openSessions()) shelf.forget(id);
    },
    lost: () => {
      observe('feed-lost', {});
      lost();
    },
  });
  return feed;
}

function forgetEnded(shelf: SessionShelf): void {
  for (const { id, phase } of shelf.openSessions()) if (phase === 'wrap-up' || phase === 'ended') shelf.forget(id);
}

function serveHealth(web: Express, isStoreReady: () => Promise<boolean>, isFeedLive: () => boolean): void {
  const word = (isReady: boolean) => (isReady ? 'ready' : 'down');
  web.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  web.get('/readyz', async (_request, response) => {
    const store = await isStoreReady();
    const body = { store: word(store), feed: word(isFeedLive()) };
    response.status(store && isFeedLive() ? 200 : 503).json(body);
  });
}

import { Router, json } from 'express';
import { sessionAgent } from './api/authenticate.ts';
import type { FaultStore } from './fault-store.ts';
import { LOCATIONS, type InstalledApp } from './installed-app.ts';
import type { LiveUpdates } from './live-updates.ts';
import type { RequestLog } from './request-log.ts';
import type { Signer } from './signed-address.ts';
import type { TicketStore } from './ticket-store.ts';
import { isRecord } from './ticket-update.ts';
import { AGENTS, USERS } from './user.ts';

const SHOWN_REQUESTS = 12;

export interface DeskParts {
  readonly subdomain: string;
  readonly app: InstalledApp;
  readonly tickets: TicketStore;
  readonly faults: FaultStore;
  readonly requests: RequestLog;
  readonly signer: Signer;
  readonly updates: LiveUpdates;
}

/** What the desk's own pages ask: the whole state, a wake-up on changes, and signed addresses for the app's frames. */
export function deskRoutes(parts: DeskParts): Router {
  const router = Router();
  router.get('/state', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({
      subdomain: parts.subdomain,
      app: parts.app,
      agents: AGENTS,
      users: USERS,
      tickets: parts.tickets.list(),
      faults: parts.faults.list(),
      requests: parts.requests.list().slice(-SHOWN_REQUESTS).reverse(),
    });
  });
  router.get('/updates', parts.updates.stream);
  router.post('/signed-address', json(), async (request, response) => {
    const agent = sessionAgent(request);
    const body: unknown = request.body;
    const location = isRecord(body) ? LOCATIONS.find((name) => name === body.location) : undefined;
    if (!agent || !location || !isRecord(body)) {
      response.status(400).json({ error: 'location, guid and agent are needed' });
      return;
    }
    const url = new URL(parts.app.urls[location]);
    url.searchParams.set('origin', `${request.protocol}://${request.get('host') ?? ''}`);
    url.searchParams.set('app_guid', String(body.guid));
    response.json({ url: url.href, token: await parts.signer.sign({ url: url.href, userId: agent.id, location }) });
  });
  return router;
}

import express, { type Express } from 'express';
import { listen, type Listening } from '../listen.ts';
import { sendError } from './api/api-error.ts';
import { appRoutes } from './api/app-routes.ts';
import { authenticate } from './api/authenticate.ts';
import { handleError } from './api/handle-error.ts';
import { injectFault } from './api/inject-fault.ts';
import { ticketRoutes } from './api/ticket-routes.ts';
import { userRoutes } from './api/user-routes.ts';
import { buildClientFiles, type ClientFiles } from './client-files.ts';
import { pageRoutes } from './page-routes.ts';
import { deskRoutes, type DeskParts } from './desk-routes.ts';
import { FaultStore } from './fault-store.ts';
import { loadInstalledApp } from './installed-app.ts';
import { LiveUpdates } from './live-updates.ts';
import { Oauth, type OauthClient } from './oauth.ts';
import { RequestLog } from './request-log.ts';
import { createSigner } from './signed-address.ts';
import { standInRoutes } from './stand-in-routes.ts';
import { TicketStore } from './ticket-store.ts';

export interface ZendeskDeskOptions {
  /** Origin of the relay; the app's frames are loaded from it. */
  readonly relayUrl: string;
  readonly subdomain: string;
  /** Digits, as in the audience of signed addresses. */
  readonly installationId: string;
  readonly oauth: OauthClient;
  /** Private RSA key, PEM; its public half is what the relay trusts. */
  readonly signingKeyPem: string;
}

/**
 * The stand-in for Zendesk's cloud on one origin: agent pages that host the app, the REST API with OAuth, and
 * `/stand-in` with switchable faults and a record of requests. Loopback only; state is lost at the end.
 */
export function createZendeskDesk(options: ZendeskDeskOptions): { listen(port: number): Promise<Listening> } {
  return {
    listen: async (port) => {
      const oauth = new Oauth(options.oauth);
      const [parts, files] = await Promise.all([deskParts(options), buildClientFiles()]);
      return listen(deskApp(parts, oauth, files), port);
    },
  };
}

async function deskParts(options: ZendeskDeskOptions): Promise<DeskParts> {
  const app = await loadInstalledApp(options.relayUrl, options.installationId);
  const tickets = new TicketStore();
  const faults = new FaultStore();
  const requests = new RequestLog();
  const signer = createSigner({ ...app, subdomain: options.subdomain, keyPem: options.signingKeyPem });
  const updates = new LiveUpdates([tickets.changes, faults.changes, requests.changes]);
  return { subdomain: options.subdomain, app, tickets, faults, requests, signer, updates };
}

function deskApp(parts: DeskParts, oauth: Oauth, files: ClientFiles): Express {
  const { tickets, faults, requests } = parts;
  const server = express();
  server.disable('x-powered-by');
  server.use('/desk', deskRoutes(parts));
  server.use('/stand-in', standInRoutes({ tickets, faults, requests, oauth }));
  server.use(['/oauth', '/api/v2'], express.json({ limit: '1mb' }), express.urlencoded({ extended: false }));
  server.use(['/oauth', '/api/v2'], requests.record, injectFault(faults));
  server.post('/oauth/tokens', (request, response) => {
    const answer = oauth.exchange(request.body);
    response.status(answer.status).json(answer.body);
  });
  const appInfo = appRoutes(parts.app, parts.signer.publicKeyPem);
  server.use('/api/v2', authenticate(oauth), ticketRoutes(tickets), userRoutes(), appInfo);
  server.use('/api/v2', (_request, response) => sendError(response, 'no-endpoint'));
  server.use(pageRoutes(parts.app, files));
  server.use(handleError);
  return server;
}

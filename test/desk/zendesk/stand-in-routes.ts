import { Router, json } from 'express';
import type { FaultStore } from './fault-store.ts';
import type { Oauth } from './oauth.ts';
import type { RequestLog } from './request-log.ts';
import type { TicketStore } from './ticket-store.ts';
import { isRecord } from './ticket-update.ts';

interface Parts {
  readonly tickets: TicketStore;
  readonly faults: FaultStore;
  readonly requests: RequestLog;
  readonly oauth: Oauth;
}

/** Controls that only a stand-in has: faults, the record of requests, ticket state, a fresh start. */
export function standInRoutes({ tickets, faults, requests, oauth }: Parts): Router {
  const router = Router();
  router.use(json());
  router.get('/faults', (_request, response) => {
    response.json({ faults: faults.list() });
  });
  router.post('/faults', (request, response) => {
    const body: unknown = request.body;
    const input = isRecord(body) ? body : {};
    if (input.kind === 'expire-tokens') oauth.expireTokens();
    const problem = input.kind === 'expire-tokens' ? undefined : faults.switch(input);
    if (problem === undefined) response.json({ faults: faults.list() });
    else response.status(400).json({ error: problem });
  });
  router.get('/requests', (_request, response) => {
    response.json({ requests: requests.list() });
  });
  router.get('/tickets/:id', (request, response) => {
    const ticket = tickets.find(Number(request.params.id));
    if (ticket) response.json({ ticket });
    else response.status(404).json({ error: 'There is no such ticket.' });
  });
  router.post('/reset', (_request, response) => {
    tickets.reset();
    faults.clear();
    requests.clear();
    response.status(204).end();
  });
  return router;
}

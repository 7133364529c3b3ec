import cors from 'cors';
import express, { Router, type RequestHandler } from 'express';
import { fail, ok } from '#shared/protocol/result.ts';
import type { Directory } from '../domain/ports.ts';
import type { KeyDesk } from '../domain/sessions/key-desk.ts';
import { mountEndpoint } from './endpoint.ts';
import { openApi } from './openapi.ts';

interface Collaborators {
  directory: Directory;
  keys: KeyDesk;
  /** Every page that may call: our own and those of the portals. */
  origins: ReadonlySet<string>;
  limit: RequestHandler;
}

/** The REST side of the contract; open to the pages of the portals, without cookies. */
export function createApi({ directory, keys, origins, limit }: Collaborators): Router {
  const router = Router();
  router.use(
    '/v1',
    refuseStrangers(origins),
    cors({ origin: [...origins], methods: ['GET', 'POST'], maxAge: 600 }),
    limit,
  );
  router.use('/v1', express.json({ limit: '64kb' }));
  mountEndpoint(router, 'getPortal', async ({ portalId }) => {
    const found = directory.portal(portalId);
    if (!found) return fail('not-found', 'There is no such portal.');
    const { id, name, locale } = found.portal;
    return ok({ id, name, locale, company: found.tenant.company });
  });
  mountEndpoint(router, 'claimKey', (input, address) => keys.claim(input, address));
  router.get('/openapi.json', (_request, response) => {
    response.json(openApi());
  });
  return router;
}

/** A browser always says where it comes from; a page that is not on a portal's list is told so at once. */
function refuseStrangers(origins: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin === undefined || origins.has(origin)) next();
    else response.status(403).json(fail('origin-not-allowed', 'This page is not on the list of any portal.'));
  };
}

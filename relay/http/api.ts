import cors from 'cors';
import express, { Router, type RequestHandler } from 'express';
import type { ClaimGuest, GuestPass, HelpAnswer, HelpRequest } from '#shared/protocol/rest.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Directory, Tokens } from '../domain/ports.ts';
import type { RecordingDesk } from '../domain/recording/recording-desk.ts';
import type { RosterDesk } from '../domain/roster/roster-desk.ts';
import type { KeyDesk } from '../domain/sessions/key-desk.ts';
import { mountEndpoint } from './endpoint.ts';
import { openApi } from './openapi.ts';
import { mountRecordings } from './recording-endpoints.ts';
import { mountRoster } from './roster-endpoints.ts';

interface Collaborators {
  directory: Directory;
  keys: KeyDesk;
  requests: { open(input: HelpRequest, address: string): Promise<Result<HelpAnswer>> };
  guests: { claim(input: ClaimGuest, address: string): Promise<Result<GuestPass>> };
  roster: RosterDesk;
  recordings: RecordingDesk;
  tokens: Tokens;
  /** Every page that may call: our own and those of the portals. */
  origins: ReadonlySet<string>;
  /** Origin of the mirror; '' where there is none. */
  mirrorUrl: string;
  limit: RequestHandler;
}

/** The REST side of the contract; open to the pages of the portals, without cookies. */
export function createApi({ origins, mirrorUrl, limit, ...collaborators }: Collaborators): Router {
  const { directory, keys, requests, guests, roster, recordings, tokens } = collaborators;
  const router = Router();
  router.use(
    '/v1',
    refuseStrangers(origins),
    cors({ origin: [...origins], methods: ['GET', 'POST', 'PUT', 'DELETE'], maxAge: 600 }),
    limit,
  );
  router.use('/v1', express.json({ limit: '64kb' }));
  mountEndpoint(router, 'getPortal', async ({ portalId }) => {
    const found = directory.portal(portalId);
    if (!found) return fail('not-found', 'There is no such portal.');
    const { id, name, locale, teamId, issues = [] } = found.portal;
    const takesRequests = teamId !== undefined || issues.length > 0;
    const help = takesRequests ? { issues: issues.map((issue) => ({ id: issue.id, name: issue.name })) } : null;
    const mirror = mirrorUrl && `${mirrorUrl}/mirror/of/${encodeURIComponent(id)}`;
    return ok({ id, name, locale, company: found.tenant.company, help, mirrorUrl: mirror });
  });
  mountEndpoint(router, 'claimKey', (input, address) => keys.claim(input, address));
  mountEndpoint(router, 'requestHelp', (input, address) => requests.open(input, address));
  mountEndpoint(router, 'claimGuest', (input, address) => guests.claim(input, address));
  mountRoster(router, roster, tokens);
  mountRecordings(router, recordings, tokens);
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

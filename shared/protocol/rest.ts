import { z } from 'zod';
import { Instant, PortalId, SessionId } from './ids.ts';

/** What somebody who holds a key sees before anything starts (row K11). */
export const Invitation = z.object({
  sessionId: SessionId,
  /** Customer token: bound to this session, presented by the socket; also what resumes the session later. */
  token: z.string(),
  company: z.string(),
  agent: z.string(),
  ticket: z.object({ id: z.string(), subject: z.string() }),
  phrase: z.string(),
  expiresAt: Instant,
});

export const Portal = z.object({ id: PortalId, name: z.string(), company: z.string(), locale: z.string() });

/** A key needs the portal it is typed at; a link carries enough by itself. */
export const ClaimKey = z.union([
  z.strictObject({ portalId: PortalId, key: z.string().min(1).max(40), device: z.string().min(16).max(64) }),
  z.strictObject({ link: z.string().min(1).max(64), device: z.string().min(16).max(64) }),
]);

interface EndpointSpec {
  method: 'get' | 'post';
  path: string;
  about: string;
  input: z.ZodType;
  output: z.ZodType;
}

/** The REST contract; /openapi.json is made from it. Everything else goes over the socket. */
export const endpoints = {
  getPortal: {
    method: 'get',
    path: '/v1/portals/{portalId}',
    about: 'The public face of a portal: names and language.',
    input: z.object({ portalId: PortalId }),
    output: Portal,
  },
  claimKey: {
    method: 'post',
    path: '/v1/keys/claim',
    about:
      'Ties a key or link to this browser (`device`: a random secret it keeps) and says who asks. Wrong, used and expired give the same answer.',
    input: ClaimKey,
    output: Invitation,
  },
} as const satisfies Record<string, EndpointSpec>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
export type Invitation = z.infer<typeof Invitation>;
export type Portal = z.infer<typeof Portal>;
export type ClaimKey = z.infer<typeof ClaimKey>;

import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Claims, Clock, Tokens } from '../../domain/ports.ts';

const ISSUER = 'casement';
const AUDIENCE = { agent: 'casement:agent', customer: 'casement:customer', guest: 'casement:guest' } as const;
const DAY_SECONDS = 24 * 60 * 60;
const LIFE_SECONDS = { agent: 10 * 60, customer: DAY_SECONDS, guest: DAY_SECONDS } as const;

const AgentPayload = z.object({
  aud: z.literal(AUDIENCE.agent),
  sub: z.string(),
  tenant: z.string(),
  installation: z.string(),
  name: z.string(),
});
const CustomerPayload = z.object({ aud: z.literal(AUDIENCE.customer), sub: z.string(), tenant: z.string() });
const GuestPayload = z.object({
  aud: z.literal(AUDIENCE.guest),
  sub: z.string(),
  tenant: z.string(),
  session: z.string(),
  name: z.string(),
});
const Payload = z.discriminatedUnion('aud', [AgentPayload, CustomerPayload, GuestPayload]);

/** The relay's own tokens: HS256 and nothing else, bound to a role by their audience. */
export function createJoseTokens(key: Uint8Array, clock: Clock): Tokens {
  return {
    async mint(claims) {
      const now = Math.floor(clock() / 1000);
      const expiry = now + LIFE_SECONDS[claims.role];
      const token = await new SignJWT(payloadOf(claims))
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE[claims.role])
        .setIssuedAt(now)
        .setExpirationTime(expiry)
        .sign(key);
      return { token, expiresAt: expiry * 1000 };
    },
    async read(token) {
      try {
        const audience = Object.values(AUDIENCE);
        const options = {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience,
          requiredClaims: ['exp'],
          currentDate: new Date(clock()),
        };
        const { payload } = await jwtVerify(token, key, options);
        return claimsOf(payload);
      } catch (error) {
        if (error instanceof errors.JWTExpired) return fail('token-expired', 'Your sign-in has lapsed.');
        return NOT_AUTHENTICATED;
      }
    },
  };
}

const NOT_AUTHENTICATED = fail('not-authenticated', 'You are not signed in.');

function payloadOf(claims: Claims): JWTPayload {
  const { tenantId: tenant } = claims;
  switch (claims.role) {
    case 'agent':
      return { sub: claims.agentId, tenant, installation: claims.installationId, name: claims.name };
    case 'customer':
      return { sub: claims.sessionId, tenant };
    case 'guest':
      return { sub: claims.agentId, tenant, session: claims.sessionId, name: claims.name };
  }
}

function claimsOf(payload: JWTPayload): Result<{ claims: Claims; expiresAt: number }> {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return NOT_AUTHENTICATED;
  return ok({ claims: fromPayload(parsed.data), expiresAt: (payload.exp ?? 0) * 1000 });
}

function fromPayload(payload: z.infer<typeof Payload>): Claims {
  const { sub, tenant: tenantId } = payload;
  switch (payload.aud) {
    case AUDIENCE.agent:
      return { role: 'agent', tenantId, installationId: payload.installation, agentId: sub, name: payload.name };
    case AUDIENCE.customer:
      return { role: 'customer', tenantId, sessionId: sub };
    case AUDIENCE.guest:
      return { role: 'guest', tenantId, sessionId: payload.session, agentId: sub, name: payload.name };
  }
}

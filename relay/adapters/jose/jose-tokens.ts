import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Claims, Clock, Tokens } from '../../domain/ports.ts';

const ISSUER = 'casement';
const AUDIENCE = { agent: 'casement:agent', customer: 'casement:customer' } as const;
const LIFE_SECONDS = { agent: 10 * 60, customer: 24 * 60 * 60 } as const;

const AgentPayload = z.object({
  aud: z.literal(AUDIENCE.agent),
  sub: z.string(),
  tenant: z.string(),
  installation: z.string(),
  name: z.string(),
});
const CustomerPayload = z.object({ aud: z.literal(AUDIENCE.customer), sub: z.string(), tenant: z.string() });
const Payload = z.discriminatedUnion('aud', [AgentPayload, CustomerPayload]);

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
  return claims.role === 'agent'
    ? { sub: claims.agentId, tenant: claims.tenantId, installation: claims.installationId, name: claims.name }
    : { sub: claims.sessionId, tenant: claims.tenantId };
}

function claimsOf(payload: JWTPayload): Result<{ claims: Claims; expiresAt: number }> {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return NOT_AUTHENTICATED;
  const { aud, sub, tenant } = parsed.data;
  const expiresAt = (payload.exp ?? 0) * 1000;
  if (aud === AUDIENCE.customer)
    return ok({ claims: { role: 'customer', tenantId: tenant, sessionId: sub }, expiresAt });
  const { installation, name } = parsed.data;
  return ok({
    claims: { role: 'agent', tenantId: tenant, installationId: installation, agentId: sub, name },
    expiresAt,
  });
}

import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Claims, Tokens } from '../domain/ports.ts';

export type AgentClaims = Extract<Claims, { role: 'agent' }>;

/** The token that an Authorization header carries. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
}

/** The agent whose token an Authorization header carries. */
export async function agentOf(authorization: string | undefined, tokens: Tokens): Promise<Result<AgentClaims>> {
  const token = bearerOf(authorization);
  if (token === undefined) return fail('not-authenticated', 'You are not signed in.');
  const read = await tokens.read(token);
  if (!read.ok) return read;
  const { claims } = read.value;
  return claims.role === 'agent' ? ok(claims) : fail('not-allowed', 'Only agents can do this.');
}

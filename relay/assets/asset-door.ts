import type { Request, RequestHandler, Response } from 'express';
import { errorStatus } from '#shared/protocol/errors.ts';
import { fail, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { prove, type Proof } from '../cobrowse/prove.ts';
import { admit } from '../domain/cobrowse/admit.ts';
import { bearerOf } from '../http/bearer.ts';
import type { Clock } from '../domain/ports.ts';

export interface AssetDoorParts extends Proof {
  /** In ms since 1970, for what tokens and grants say. */
  clock: Clock;
  /** Of our own pages. */
  ownOrigin: string;
}

const SIGNED_OUT = fail('not-authenticated', 'You are not signed in.');
const OTHER_END = fail('not-allowed', 'This is for the other end of the shared page.');

/** Lets in who is at one of these ends of a page that is shared now, as on the co-browse line. */
export function asEnd(ends: ReadonlyArray<'page' | 'viewer'>, parts: AssetDoorParts): RequestHandler {
  return async (request, response, next) => {
    const entered = await enter(request, ends, parts);
    if (entered.ok) {
      response.locals.session = entered.value;
      next();
    } else refuse(response, entered.error.code, entered);
  };
}

/** The session in which somebody was let in. */
export function sessionOf(response: Response): Session {
  return response.locals.session as Session;
}

/** In the form of every answer of the relay. */
export function refuse(response: Response, code: keyof typeof errorStatus, failure: Result<never>): void {
  response.status(errorStatus[code]).json(failure);
}

async function enter(
  request: Request,
  ends: ReadonlyArray<'page' | 'viewer'>,
  parts: AssetDoorParts,
): Promise<Result<Session>> {
  const token = bearerOf(request.headers.authorization);
  const origin = originOf(request, parts.ownOrigin);
  if (token === undefined || origin === undefined) return SIGNED_OUT;
  const proven = await prove({ type: 'hello', token, sessionId: String(request.params.sessionId) }, origin, parts);
  if (!proven.ok) return proven;
  const { caller, session } = proven.value;
  const role = admit(caller.claims, session, parts.clock());
  if (!role.ok) return role;
  return ends.includes(role.value) ? { ok: true, value: session } : OTHER_END;
}

/** A page of our own says no Origin when it only reads; its browser vouches for it in a header that no script can set. */
function originOf({ headers }: Request, ownOrigin: string): string | undefined {
  return headers.origin ?? (headers['sec-fetch-site'] === 'same-origin' ? ownOrigin : undefined);
}

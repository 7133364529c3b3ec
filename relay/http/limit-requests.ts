import type { RequestHandler } from 'express';
import { errorStatus } from '#shared/protocol/errors.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Limiter } from '../domain/ports.ts';

/** So many requests of one address in a minute. */
export function limitRequests(limiter: Limiter): RequestHandler {
  return async (request, response, next) => {
    const address = request.ip ?? '';
    const locked = await limiter.lockedFor(address);
    if (locked > 0) {
      response.setHeader('Retry-After', Math.ceil(locked / 1000));
      response.status(errorStatus['too-many']).json(fail('too-many', 'That was too fast. Wait a moment.', locked));
      return;
    }
    await limiter.fail(address);
    next();
  };
}

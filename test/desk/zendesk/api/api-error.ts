import type { Response } from 'express';
import type { UpdateProblems } from '../ticket-update.ts';

type ErrorName =
  | 'unauthenticated'
  | 'invalid-token'
  | 'forbidden'
  | 'not-found'
  | 'no-endpoint'
  | 'conflict'
  | 'other-request'
  | 'rate-limit'
  | 'internal'
  | 'unavailable';

const ERRORS: Readonly<Record<ErrorName, readonly [status: number, body: Record<string, unknown>]>> = {
  unauthenticated: [401, { error: "Couldn't authenticate you" }],
  'invalid-token': [
    401,
    {
      error: 'invalid_token',
      error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
    },
  ],
  forbidden: [403, { error: 'Forbidden', description: 'You are missing the following required scopes: write' }],
  'not-found': [404, { error: 'RecordNotFound', description: 'Not found' }],
  'no-endpoint': [404, { error: 'InvalidEndpoint', description: 'Not found' }],
  conflict: [
    409,
    { error: 'UpdateConflict', description: 'Safe Update prevented the update due to outdated ticket data' },
  ],
  'other-request': [
    400,
    { error: 'IdempotentRequestError', description: 'This Idempotency-Key was used with other request parameters' },
  ],
  'rate-limit': [
    429,
    { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' },
  ],
  internal: [500, { error: 'InternalError', description: 'The server encountered an unexpected condition' }],
  unavailable: [503, { error: 'ServiceUnavailable', description: 'The service is temporarily unavailable' }],
};

/** Answers in the vendor's shape for this failure. */
export function sendError(response: Response, name: ErrorName): void {
  const [status, body] = ERRORS[name];
  if (name === 'invalid-token') response.set('WWW-Authenticate', 'Bearer error="invalid_token"');
  response.status(status).json(body);
}

/** Answers 422 with the problems of each field. */
export function sendInvalid(response: Response, details: UpdateProblems): void {
  response.status(422).json({ error: 'RecordInvalid', description: 'Record validation errors', details });
}

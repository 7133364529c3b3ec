import type { ErrorRequestHandler } from 'express';
import { sendError } from './api-error.ts';

/** Last stop for bodies that are no JSON, and for mistakes of the stand-in itself. */
export const handleError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  if (status === 400 || status === 413)
    response.status(status).json({ error: 'Bad request', description: 'Body cannot be read' });
  else sendError(response, 'internal');
};

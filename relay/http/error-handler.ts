import type { ErrorRequestHandler, RequestHandler } from 'express';
import { errorStatus, type ErrorCode } from '#shared/protocol/errors.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Observe } from '../domain/ports.ts';

/** The one exit for errors: what the client did wrong is said, what broke is logged and shown as `internal`. */
export function createErrorHandler(observe: Observe): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const code = codeOf(error);
    if (code === 'internal') observe('request-broke', { method: request.method, path: request.path }, error);
    response
      .status(errorStatus[code])
      .json(fail(code, sentences[code] ?? 'Something went wrong on our side. Try again.'));
  };
}

export const notFound: RequestHandler = (_request, response) => {
  response.status(404).json(fail('not-found', 'There is nothing here.'));
};

const sentences: Partial<Record<ErrorCode, string>> = {
  'too-large': 'This is too large.',
  'invalid-input': 'This input does not fit.',
};

/** Errors of Express and its parsers carry a status; everything else is ours. */
function codeOf(error: unknown): ErrorCode {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  if (status === 413) return 'too-large';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalid-input' : 'internal';
}

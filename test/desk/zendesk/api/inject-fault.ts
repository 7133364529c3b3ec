import type { RequestHandler, Response } from 'express';
import type { Fault } from '../fault.ts';
import type { FaultStore } from '../fault-store.ts';
import { sendError, sendInvalid } from './api-error.ts';

/** Lets the switched-on faults hit the requests behind it. */
export function injectFault(faults: FaultStore): RequestHandler {
  return (request, response, next) => {
    const fault = faults.take(request.method, request.originalUrl);
    if (!fault) {
      next();
      return;
    }
    response.locals.fault = fault.kind;
    switch (fault.kind) {
      case 'slow':
        setTimeout(next, fault.delay);
        return;
      case 'lost-answer':
        loseAnswer(response);
        next();
        return;
      case 'refused':
        request.socket.destroy();
        return;
      default:
        answer(response, fault);
    }
  };
}

/** The write happens; whoever asked only sees the connection end. */
function loseAnswer(response: Response): void {
  response.end = () => {
    response.socket?.destroy();
    return response;
  };
}

function answer(response: Response, { kind, retryAfter }: Fault): void {
  if (kind === 'rate-limit' || kind === 'unavailable') response.set('Retry-After', String(retryAfter));
  switch (kind) {
    case 'unauthorized':
      return sendError(response, 'invalid-token');
    case 'unprocessable':
      return sendInvalid(response, { base: [{ description: 'Refused by the stand-in', error: 'InvalidValue' }] });
    case 'server-error':
      return sendError(response, 'internal');
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'rate-limit':
    case 'unavailable':
      return sendError(response, kind);
    case 'slow':
    case 'lost-answer':
    case 'refused':
      return;
  }
}

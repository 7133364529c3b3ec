import type { RequestHandler } from 'express';
import { sendError } from './api-error.ts';

const KEPT_MS = 2 * 3600 * 1000;

interface Answered {
  readonly at: number;
  readonly request: string;
  readonly status: number;
  readonly body: unknown;
}

/** `Idempotency-Key`: the same request again within two hours gets the first answer, and a header says so. */
export function idempotent(): RequestHandler {
  const answers = new Map<string, Answered>();
  return (request, response, next) => {
    const key = request.get('idempotency-key');
    if (key === undefined) {
      next();
      return;
    }
    const asked = JSON.stringify(request.body);
    const earlier = answers.get(key);
    const isKnown = earlier !== undefined && Date.now() - earlier.at < KEPT_MS;
    if (isKnown && earlier.request !== asked) {
      sendError(response, 'other-request');
      return;
    }
    response.set('x-idempotency-lookup', isKnown ? 'hit' : 'miss');
    if (isKnown) {
      response.status(earlier.status).json(earlier.body);
      return;
    }
    const send = response.json.bind(response);
    response.json = (body: unknown) => {
      if (response.statusCode < 300)
        answers.set(key, { at: Date.now(), request: asked, status: response.statusCode, body });
      return send(body);
    };
    next();
  };
}

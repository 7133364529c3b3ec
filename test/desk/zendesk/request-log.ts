import type { Request, RequestHandler, Response } from 'express';
import { ChangeSignal } from './change-signal.ts';
import { isRecord } from './ticket-update.ts';

const KEPT = 500;
const SECRETS = ['client_secret', 'refresh_token', 'access_token'];

/** A request to the REST API, without secrets. `status` is null while it runs and when the connection was cut. */
export interface LoggedRequest {
  readonly number: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly by: 'token' | 'agent' | 'nobody';
  readonly body: unknown;
  status: number | null;
  fault: string | null;
}

/** Remembers the newest requests for tests and for the desk's panel. */
export class RequestLog {
  readonly changes = new ChangeSignal();
  #requests: LoggedRequest[] = [];
  #count = 0;

  list(): readonly LoggedRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests = [];
    this.changes.emit();
  }

  /** Express handler; it must come after the body is parsed. */
  readonly record: RequestHandler = (request, response, next) => {
    const entry: LoggedRequest = {
      number: ++this.#count,
      at: new Date().toISOString(),
      method: request.method,
      path: request.originalUrl,
      by: asker(request),
      body: withoutSecrets(request.body),
      status: null,
      fault: null,
    };
    this.#requests = [...this.#requests, entry].slice(-KEPT);
    response.once('close', () => this.#finish(entry, response));
    next();
  };

  #finish(entry: LoggedRequest, response: Response): void {
    const fault: unknown = response.locals.fault;
    entry.status = response.writableFinished ? response.statusCode : null;
    entry.fault = typeof fault === 'string' ? fault : null;
    this.changes.emit();
  }
}

function asker(request: Request): LoggedRequest['by'] {
  if (request.get('authorization')) return 'token';
  return request.get('x-desk-agent') ? 'agent' : 'nobody';
}

function withoutSecrets(body: unknown): unknown {
  if (!isRecord(body)) return null;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, SECRETS.includes(key) ? '(hidden)' : value]),
  );
}

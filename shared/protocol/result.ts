import type { ErrorCode, Failure } from './errors.ts';

/** What the domain, every acknowledgement and every REST error look like. Free of zod: browsers import it. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string, retryAfterMs?: number): { ok: false; error: Failure } {
  return { ok: false, error: { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } };
}

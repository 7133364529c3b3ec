import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import type { Answer, ZendeskApi } from './zendesk-api.ts';

export const UNAVAILABLE = fail('help-desk-unavailable', 'The help desk does not answer. Try again in a moment.', 2000);

/** GET, and the answer's body in the expected shape; `missing` is the sentence for what is not there. */
export async function readAnswer<T>(
  api: ZendeskApi,
  installation: Installation,
  path: string,
  shape: z.ZodType<T>,
  missing = 'There is no such ticket.',
): Promise<Result<T>> {
  const answer = await api.request(installation, 'GET', path);
  if (answer.kind === 'answered' && answer.status === 404) return fail('not-found', missing);
  return parsedAnswer(answer, shape);
}

/** Anything but success in the expected shape means that the help desk is of no use right now. */
export function parsedAnswer<T>(answer: Answer, shape: z.ZodType<T>): Result<T> {
  const isDone = answer.kind === 'answered' && (answer.status === 200 || answer.status === 201);
  const body = isDone ? shape.safeParse(answer.body) : undefined;
  return body?.success ? ok(body.data) : UNAVAILABLE;
}

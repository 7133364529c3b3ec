import type { RequestHandler, Router } from 'express';
import type { z } from 'zod';
import { errorStatus } from '#shared/protocol/errors.ts';
import { endpoints, type EndpointName, type Endpoints } from '#shared/protocol/rest.ts';
import { fail, type Result } from '#shared/protocol/result.ts';

type Input<K extends EndpointName> = z.infer<Endpoints[K]['input']>;
type Output<K extends EndpointName> = z.infer<Endpoints[K]['output']>;

/** Answers one endpoint; `address` is the caller's network address. */
export type EndpointHandler<K extends EndpointName> = (input: Input<K>, address: string) => Promise<Result<Output<K>>>;

/** Mounts one endpoint of the contract: parse, run, answer as a Result. */
export function mountEndpoint<K extends EndpointName>(router: Router, name: K, handle: EndpointHandler<K>): void {
  const { method, path, input } = endpoints[name];
  const handler: RequestHandler = async (request, response) => {
    const parsed = (input as z.ZodType).safeParse(method === 'get' ? request.params : request.body);
    const result = parsed.success
      ? await handle(parsed.data as Input<K>, request.ip ?? '')
      : fail('invalid-input', 'This input does not fit.');
    if (!result.ok && result.error.retryAfterMs !== undefined) {
      response.setHeader('Retry-After', Math.ceil(result.error.retryAfterMs / 1000));
    }
    response.status(result.ok ? 200 : errorStatus[result.error.code]).json(result);
  };
  router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), handler);
}

import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import { errorStatus } from '#shared/protocol/errors.ts';
import { endpoints, type EndpointName, type Endpoints } from '#shared/protocol/rest.ts';
import { fail, type Result } from '#shared/protocol/result.ts';
import type { Tokens } from '../domain/ports.ts';
import { agentOf, type AgentClaims } from './bearer.ts';

type Input<K extends EndpointName> = z.infer<Endpoints[K]['input']>;
type Output<K extends EndpointName> = z.infer<Endpoints[K]['output']>;
type AgentEndpoint = { [K in EndpointName]: Endpoints[K] extends { by: 'agent' } ? K : never }[EndpointName];
type OpenEndpoint = Exclude<EndpointName, AgentEndpoint>;

/** Answers one endpoint; `address` is the caller's network address. */
export type EndpointHandler<K extends EndpointName> = (input: Input<K>, address: string) => Promise<Result<Output<K>>>;
/** Answers one endpoint of agents; the claims are those of a verified token. */
export type AgentHandler<K extends EndpointName> = (claims: AgentClaims, input: Input<K>) => Promise<Result<Output<K>>>;

/** Mounts one endpoint that anybody may call: parse, run, answer as a Result. */
export function mountEndpoint<K extends OpenEndpoint>(router: Router, name: K, handle: EndpointHandler<K>): void {
  mount(router, name, async (request) => {
    const input = inputOf(request, name);
    return input.ok ? handle(input.value, request.ip ?? '') : input;
  });
}

/** Mounts one endpoint of agents: who is not one learns nothing about the input. */
export function mountAgentEndpoint<K extends AgentEndpoint>(
  router: Router,
  name: K,
  tokens: Tokens,
  handle: AgentHandler<K>,
): void {
  mount(router, name, async (request) => {
    const claims = await agentOf(request.headers.authorization, tokens);
    if (!claims.ok) return claims;
    const input = inputOf(request, name);
    return input.ok ? handle(claims.value, input.value) : input;
  });
}

function mount(router: Router, name: EndpointName, answer: (request: Request) => Promise<Result<unknown>>): void {
  const { method, path } = endpoints[name];
  const handler: RequestHandler = async (request, response) => {
    send(response, await answer(request));
  };
  router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), handler);
}

/** What the path names counts more than what the body says. */
function inputOf<K extends EndpointName>(request: Request, name: K): Result<Input<K>> {
  const { method } = endpoints[name];
  const body: unknown = method === 'get' || method === 'delete' ? {} : request.body;
  const given = isRecord(body) ? { ...body, ...request.params } : body;
  const parsed = (endpoints[name].input as z.ZodType).safeParse(given);
  return parsed.success
    ? { ok: true, value: parsed.data as Input<K> }
    : fail('invalid-input', sentenceOf(parsed.error));
}

/** Names the field and what it should be, never what was sent. */
function sentenceOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.');
  return issue && field ? `This input does not fit: ${field}. ${issue.message}.` : 'This input does not fit.';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function send(response: Response, result: Result<unknown>): void {
  if (!result.ok && result.error.retryAfterMs !== undefined) {
    response.setHeader('Retry-After', Math.ceil(result.error.retryAfterMs / 1000));
  }
  response.status(result.ok ? 200 : errorStatus[result.error.code]).json(result);
}

import { z } from 'zod';
import { errorStatus } from '#shared/protocol/errors.ts';
import { endpoints, type EndpointName } from '#shared/protocol/rest.ts';

/** OpenAPI 3.1 made from the REST contract. */
export function openApi(): object {
  const names = Object.keys(endpoints) as EndpointName[];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Casement relay',
      version: '1',
      description:
        'What a customer’s page asks before it has a socket, and what leads and managers set. Every answer is a Result.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries(
      names.map((name) => [endpoints[name].path, { [endpoints[name].method]: operation(name) }]),
    ),
    components: {
      schemas: { Failure: failureSchema() },
      securitySchemes: { agent: { type: 'http', scheme: 'bearer', description: 'The token of an agent’s console.' } },
    },
  };
}

function operation(name: EndpointName): object {
  const { about, input, output, method, path } = endpoints[name];
  const fields = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '');
  const parameters = fields.map((field) => ({ name: field, in: 'path', required: true, schema: { type: 'string' } }));
  const body = { required: true, content: json(withoutFields(z.toJSONSchema(input, { io: 'input' }), fields)) };
  return {
    operationId: name,
    summary: about,
    ...('by' in endpoints[name] ? { security: [{ agent: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'get' ? {} : { requestBody: body }),
    responses: {
      200: { description: 'Done.', content: json(wrapped(z.toJSONSchema(output))) },
      default: { description: 'Refused; `code` says why.', content: json({ $ref: '#/components/schemas/Failure' }) },
    },
  };
}

/** What the path says need not be said again in the body. */
function withoutFields(schema: z.core.JSONSchema.JSONSchema, fields: readonly string[]): object {
  if (fields.length === 0 || !schema.properties) return schema;
  const isRest = (field: string) => !fields.includes(field);
  const properties = Object.fromEntries(Object.entries(schema.properties).filter(([field]) => isRest(field)));
  return { ...schema, properties, required: schema.required?.filter(isRest) ?? [] };
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}

function wrapped(value: object): object {
  return { type: 'object', required: ['ok', 'value'], properties: { ok: { const: true }, value } };
}

function failureSchema(): object {
  const error = {
    type: 'object',
    required: ['code', 'message'],
    properties: {
      code: { enum: Object.keys(errorStatus) },
      message: { type: 'string' },
      retryAfterMs: { type: 'integer' },
    },
  };
  return { type: 'object', required: ['ok', 'error'], properties: { ok: { const: false }, error } };
}

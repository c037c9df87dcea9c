import 'server-only';
import * as z from 'zod';
import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { Problem } from '../../contract/problem.ts';
import { components } from './components.ts';
import { type Access, nouns, type Operation } from './operation.ts';
import { operations } from './operations.ts';
import { refusalsOf } from './refusals.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = oas31.OpenAPIObject;

/**
 * The whole API as an OpenAPI document, made from the schemas by which requests are checked and
 * answers are typed. `server` is the hub's own address.
 */
export function openApiDocument(server: string): OpenApiDocument {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Inferometer API',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        "Reading points, results and samples is public; everything else is the owner's or a device's. Milliseconds where a name ends in Ms, shares of one for accuracy, bytes; missing is null, never 0. Refusals are application/problem+json (RFC 9457).",
    },
    servers: [{ url: server }],
    tags: Object.entries(nouns).map(([name, description]) => ({ name, description })),
    paths: pathsOf(operations),
    components: {
      schemas: components,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'better-auth.session_token',
          description: "The owner's session: sign in by the link of `npm run owner-link`.",
        },
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token of the API with the scope that is named; made under /settings/tokens.',
        },
        deviceToken: {
          type: 'http',
          scheme: 'bearer',
          description: "A device's token of 15 minutes, from /api/v1/devices/token.",
        },
      },
    },
  });
}

function pathsOf(all: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of all) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return paths;
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { noun, title, note, params, query, headers, viewOf, body, access } = operation;
  return {
    operationId: operationId(operation),
    tags: [noun],
    summary: title,
    ...(note !== undefined && { description: note }),
    ...securityOf(access),
    requestParams: {
      ...(params && { path: z.object(params) }),
      ...(query && { query: z.object(query) }),
      ...(headers && { header: z.object(headers) }),
    },
    ...(viewOf !== undefined && { parameters: [viewParameter] }),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content:
          body === 'bytes'
            ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
            : { 'application/json': { schema: body } },
      },
    }),
    responses: { ...replyOf(operation), ...refusedBy(operation) },
  };
}

/** `getResultsIdDistribution`: a name for programs, from method and address. */
function operationId({ method, path }: Operation): string {
  const words = path.replace('/api/v1/', '').split(/[^A-Za-z0-9]+/);
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return method + capitals.join('');
}

const viewParameter = {
  name: 'view',
  in: 'query' as const,
  style: 'form' as const,
  explode: true,
  description: "Every key of the page's own address, as copied from it.",
  schema: { type: 'object' as const, additionalProperties: { type: 'string' as const } },
};

function securityOf(access: Access): Pick<ZodOpenApiOperationObject, 'security'> {
  if (access === 'anyone') return { security: [] };
  if (access === 'owner') return { security: [{ session: [] }] };
  if (access === 'device') return { security: [{ deviceToken: [] }] };
  return { security: [{ session: [] }, { apiToken: [access] }] };
}

function replyOf({ reply, status = 200 }: Operation): ZodOpenApiResponsesObject {
  if (reply === 'nothing') return { [`${status}`]: { description: 'Done; no body.' } };
  const content =
    'json' in reply
      ? { 'application/json': { schema: reply.json } }
      : { [reply.media]: { schema: { type: 'string' as const } } };
  return { [`${status}`]: { description: status === 201 ? 'Made.' : 'The answer.', content } };
}

function refusedBy(operation: Operation): ZodOpenApiResponsesObject {
  const content = { 'application/problem+json': { schema: Problem } };
  return Object.fromEntries(
    refusalsOf(operation).map(([status, description]) => [status, { description, content }]),
  );
}

import type { Schema } from './schema.ts';

/** As much of an OpenAPI document as the reference shows. */
export interface ApiDocument {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, ApiOperation>>;
  servers: { url: string }[];
  components: { schemas: Record<string, Schema> };
}

export interface ApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters?: ApiParameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}

export interface ApiParameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema: Schema;
}

/** An operation with its method and address. */
export interface PlacedOperation extends ApiOperation {
  method: string;
  path: string;
}

/** The operations of a section in the order of the document. */
export function operationsOf({ paths }: ApiDocument, tag: string): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

/** The command that calls an operation, with names in capitals where a value belongs. */
export function curlOf(operation: PlacedOperation, server: string): string {
  const { method, path, parameters = [], requestBody, security } = operation;
  const place = (name: string) => name.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase();
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => place(name));
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name }) => `${name}=${place(name)}`);
  const asked = query.length > 0 ? `?${query.join('&')}` : '';
  const headers = [
    ...parameters
      .filter((one) => one.in === 'header' && one.required)
      .map(({ name }) => `${name}: ${place(name)}`),
    ...signedIn(security, server),
    ...(requestBody ? [`content-type: ${Object.keys(requestBody.content)[0] ?? ''}`] : []),
  ];
  return [
    'curl',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...headers.map((header) => `-H '${header}'`),
    ...(requestBody ? ['--data-binary @FILE'] : []),
    `'${server}${address}${asked}'`,
  ].join(' ');
}

function signedIn(security: ApiOperation['security'], server: string): string[] {
  const names = security.flatMap((one) => Object.keys(one));
  if (names.includes('apiToken')) return ['authorization: Bearer ifm_TOKEN'];
  if (names.includes('deviceToken')) return ['authorization: Bearer TOKEN'];
  if (names.includes('session'))
    return ['cookie: better-auth.session_token=SESSION', `origin: ${server}`];
  return [];
}

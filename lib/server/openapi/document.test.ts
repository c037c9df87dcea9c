import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';
import { operations } from './operations.ts';

const root = path.join(import.meta.dirname, '../../../app/api/v1');

/** Every method of every route file: `GET /api/v1/results/{id}`. */
function routes(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const folder = path.dirname(file).split(path.sep).join('/');
      const address = `/api/v1/${folder}`.replaceAll(/\[(\w+)\]/g, '{$1}');
      const declared = /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm;
      return [...source.matchAll(declared)].map(([, method]) => `${method} ${address}`);
    })
    .sort();
}

test('every route and method is described, and nothing else is', () => {
  const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(described.sort()).toEqual(routes());
});

test('the document is valid OpenAPI, and every reference in it leads somewhere', async () => {
  const document = openApiDocument('http://hub.test');
  const text = JSON.stringify(document);
  const result = await new Validator().validate(JSON.parse(text));
  expect(result).toMatchObject({ valid: true });
  const names = Object.keys(document.components?.schemas ?? {});
  const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(referred.length).toBeGreaterThan(50);
  for (const name of referred) expect(names).toContain(name);
});

test('each operation has one id, its path parameters, and says who may call it', () => {
  const ids = new Set<string>();
  for (const methods of Object.values(openApiDocument('http://hub.test').paths ?? {})) {
    for (const operation of Object.values(methods)) ids.add(operation.operationId ?? '');
  }
  expect(ids.size).toBe(operations.length);
  for (const { path: address, params = {}, access } of operations) {
    const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params), address).toEqual(named);
    expect(access).toBeTruthy();
  }
});

test('an answer that is one of several objects names each, or nobody could read what it holds', () => {
  const text = JSON.stringify(openApiDocument('http://hub.test'));
  const choices = [...text.matchAll(/"application\/json":\{"schema":\{"anyOf":(\[.*?\])\}/g)];
  expect(choices.length).toBeGreaterThan(0);
  for (const [, list = ''] of choices) {
    for (const one of JSON.parse(list)) expect(one).toHaveProperty('$ref');
  }
});

import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Problem } from '../../contract/problem.ts';
import { HttpProblem } from './http-problem.ts';
import { parseBody } from './parse-body.ts';
import { respond } from './respond.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const Shape = z.strictObject({ a: z.object({ b: z.number() }) });

async function problemOf(work: () => Promise<unknown>): Promise<Problem> {
  const response = await respond(work);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

test('a value is JSON that nobody keeps; a response goes through as it is', async () => {
  const response = await respond(async () => ({ n: 1 }), 201);
  expect([response.status, await response.json()]).toEqual([201, { n: 1 }]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const redirect = new Response(null, { status: 302 });
  expect(await respond(async () => redirect)).toBe(redirect);
});

test('a field that breaks the schema is named by its path', async () => {
  const problem = await problemOf(async () => parseBody(bytes('{"a":{"b":"x"}}'), Shape));
  expect(problem).toMatchObject({ status: 422, fields: [{ path: 'a.b' }] });
});

test('what is not JSON, or not UTF-8, is a bad request', async () => {
  for (const body of [bytes('{'), bytes(''), Uint8Array.of(0x22, 0xff, 0x22)]) {
    expect((await problemOf(async () => parseBody(body, Shape))).status).toBe(400);
  }
});

test('a database that is away is 503 with a time to come back', async () => {
  for (const error of [
    Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('x'), { code: '55P03' }),
    new Error('timeout exceeded when trying to connect'),
    new Error('outer', { cause: Object.assign(new Error('x'), { code: '57P01' }) }),
  ]) {
    const response = await respond(() => Promise.reject(error));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
  }
});

test('anything else is 500 with a number for the log and nothing of the error', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const problem = await problemOf(() => Promise.reject(new Error('secret at /home/ann/x.ts:1')));
  expect(problem.status).toBe(500);
  expect(JSON.stringify(problem)).not.toMatch(/secret|ann/);
  const id = problem.detail.match(/[0-9a-f-]{36}/)?.[0];
  expect(log.mock.calls[0]?.[0]).toContain(id);
  log.mockRestore();
});

test('a refusal keeps its status', async () => {
  const refuse = () => Promise.reject(HttpProblem.conflict('It is taken: choose another.'));
  expect(await problemOf(refuse)).toMatchObject({ status: 409, title: 'Conflict' });
});

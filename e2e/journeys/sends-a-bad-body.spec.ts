import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import { Problem } from '../../lib/contract/problem.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();

async function pointCount(): Promise<number> {
  const list = await (await fetch(`${base}/api/v1/points`)).json();
  return list.totalPoints;
}

test('a body that is not a run report is refused with the field and stores nothing', async () => {
  const device = await enrolTestDevice(base, data);
  const before = await pointCount();
  const bodies: unknown[] = [
    '',
    '{',
    'null',
    '[]',
    '{"version":2}',
    { version: 1, resultId: 'x' },
    JSON.stringify({ version: 1, resultId: '0199b7c4-8e21-7000-8000-0123456789ab', wallNs: -1 }),
    '{"__proto__":{"admin":true},"constructor":1}',
    `{"version":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  ];
  for (const body of bodies) {
    const response = await device.post('/api/v1/runs', body);
    expect(response.status, String(body).slice(0, 40)).toBeGreaterThanOrEqual(400);
    expect(response.status, String(body).slice(0, 40)).toBeLessThan(500);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = Problem.parse(await response.json());
    expect(problem.detail.length).toBeGreaterThan(10);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\bat .*\.ts:\d/);
  }
  expect(await pointCount()).toBe(before);
});

test('a wrong field is named', async () => {
  const device = await enrolTestDevice(base, data);
  const response = await device.post('/api/v1/runs', { version: 1, runIndex: -3, kind: 'speed' });
  expect(response.status).toBe(422);
  const { fields } = Problem.parse(await response.json());
  expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['runIndex', 'kind']));
});

test('without a token, or with a made-up one, nothing is accepted', async () => {
  for (const authorization of [undefined, 'Bearer x', 'Bearer a.b.c', 'Basic eDp5']) {
    const response = await fetch(`${base}/api/v1/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: '{}',
    });
    expect(response.status).toBe(401);
  }
});

test('an endless body is cut off with 413 long before it is read', async () => {
  const device = await enrolTestDevice(base, data);
  const sentBytes = await new Promise<{ status: number; sent: number }>((done, fail) => {
    const url = new URL('/api/v1/runs', base);
    const headers = { ...device.headers(), 'transfer-encoding': 'chunked' };
    const request = httpRequest(url, { method: 'POST', headers }, (response) => {
      response.resume();
      stopped = true;
      done({ status: response.statusCode ?? 0, sent });
      request.destroy();
    });
    let sent = 0;
    let stopped = false;
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    const pump = () => {
      while (!stopped && sent < 300 * 1024 * 1024) {
        sent += chunk.length;
        if (!request.write(chunk)) return request.once('drain', pump);
      }
      return stopped || request.end();
    };
    request.on('error', (error) => stopped || fail(error));
    pump();
  });
  expect(sentBytes.status).toBe(413);
  expect(sentBytes.sent).toBeLessThan(64 * 1024 * 1024);
});

test('ids and addresses that are not ours are 4xx, never 500', async () => {
  const paths = [
    '/api/v1/results/x',
    '/api/v1/results/%00',
    '/api/v1/results/0199b7c4-8e21-7000-8000-0123456789ab',
    '/api/v1/points?ds=-1',
    '/api/v1/points?ds=1e400',
    '/api/v1/points?co=%27%3B--',
    '/api/v1/points?co=a~b~c~d~b1',
    '/api/v1/nothing',
  ];
  for (const path of paths) {
    const { status } = await fetch(`${base}${path}`);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
  }
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimReply } from '../../../../lib/contract/claim.ts';
import { HubIdentity } from '../../../../lib/contract/enrolment.ts';
import { runSignatureHeader } from '../../../../lib/contract/job-order.ts';
import { Problem } from '../../../../lib/contract/problem.ts';
import { Receipt } from '../../../../lib/contract/run.ts';
import type { Context } from '../../../../lib/server/context.ts';
import {
  type HttpDevice,
  httpDevice,
  runSignature,
} from '../../../../lib/server/testing/http-device.ts';
import { makeClaim, makeReport } from '../../../../lib/server/testing/reports.ts';
import { type ServedRoutes, serveRoutes } from '../../../../lib/server/testing/serve-routes.ts';
import { testContext } from '../../../../lib/server/testing/test-context.ts';
import { GET as hubRoute } from '../hub/route.ts';
import { POST as resultsRoute } from '../results/route.ts';
import { POST as runsRoute } from './route.ts';

let ctx: Context;
let hub: ServedRoutes;

beforeAll(async () => {
  ctx = await testContext();
  globalThis.inferometerContext = ctx;
  hub = await serveRoutes([
    { method: 'POST', path: '/api/v1/results', handler: resultsRoute },
    { method: 'POST', path: '/api/v1/runs', handler: runsRoute },
    { method: 'GET', path: '/api/v1/hub', handler: hubRoute },
  ]);
});

afterAll(async () => {
  await hub.close();
  globalThis.inferometerContext = undefined;
});

async function openResult(device: HttpDevice): Promise<string> {
  const response = await device.post('/api/v1/results', makeClaim({ again: true }));
  return ClaimReply.parse(await response.json()).resultId;
}

test('a run is taken only with the signature of its device over these very bytes', async () => {
  const device = await httpDevice(ctx, hub.base);
  const other = await httpDevice(ctx, hub.base);
  const body = JSON.stringify(makeReport(await openResult(device)));
  const wrong: Record<string, string>[] = [
    {},
    { [runSignatureHeader]: 'none' },
    runSignature(device, `${body} `),
    runSignature(other, body),
    runSignature({ ...device, privateKey: other.privateKey }, body),
  ];
  for (const headers of wrong) {
    const response = await device.post('/api/v1/runs', body, { headers });
    expect(response.status).toBe(401);
    expect(Problem.parse(await response.json()).detail).toContain(runSignatureHeader);
  }
  expect((await ctx.pool.query('select 1 from run')).rowCount).toBe(0);
  const response = await device.post('/api/v1/runs', body, { headers: runSignature(device, body) });
  expect(Receipt.parse(await response.json())).toMatchObject({ resultState: 'complete' });
});

test('anyone may ask who the hub is', async () => {
  const response = await fetch(`${hub.base}/api/v1/hub`);
  const { publicKey, oldestAgent } = HubIdentity.parse(await response.json());
  expect(publicKey).toMatch(/^[\w-]{43}$/);
  expect(oldestAgent).toBe('0.1.0');
});

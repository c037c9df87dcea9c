import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiTokenReply } from '../../../../lib/contract/api-token.ts';
import { ImportList, ImportRemoved, ImportReply } from '../../../../lib/contract/import.ts';
import { Problem } from '../../../../lib/contract/problem.ts';
import { handleSessionRequest } from '../../../../lib/server/auth/handle-session-request.ts';
import { makeOwnerLink } from '../../../../lib/server/auth/make-owner-link.ts';
import type { Context } from '../../../../lib/server/context.ts';
import { type ServedRoutes, serveRoutes } from '../../../../lib/server/testing/serve-routes.ts';
import { testContext } from '../../../../lib/server/testing/test-context.ts';
import { createApiToken } from '../../../../lib/server/tokens/create-api-token.ts';
import { DELETE as removeRoute } from './[id]/route.ts';
import { POST as importRoute, GET as listRoute } from './route.ts';

// Imports over real HTTP: who may bring results in, and what is refused with which field.

let ctx: Context;
let hub: ServedRoutes;
let cookie: string;
let token: string;

beforeAll(async () => {
  ctx = await testContext();
  globalThis.inferometerContext = ctx;
  hub = await serveRoutes([
    { method: 'GET', path: '/api/v1/imports', handler: listRoute },
    { method: 'POST', path: '/api/v1/imports', handler: importRoute },
    { method: 'DELETE', path: '/api/v1/imports/[id]', handler: removeRoute },
  ]);
  const signedIn = await handleSessionRequest(new Request(await makeOwnerLink(ctx)), ctx);
  cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  token = await tokenFor('results:import');
});

afterAll(async () => {
  await hub.close();
  globalThis.inferometerContext = undefined;
});

async function tokenFor(scope: 'results:import' | 'jobs:read'): Promise<string> {
  const request = { name: scope, scopes: [scope], days: 1 };
  return ApiTokenReply.parse(await createApiToken(request, ctx)).token;
}

const row = {
  task: 'image-classification',
  device: { name: 'Board X' },
  model: { name: 'Net 1' },
  runtime: { name: 'Engine' },
  latency: { meanMs: 4.2 },
};
const file = (label: string, ...results: unknown[]) => ({
  schema: 'inferometer-results/1',
  tier: 'published',
  source: { label },
  results,
});

function send(body: unknown, headers: Record<string, string>): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${hub.base}/api/v1/imports`, { method: 'POST', body: text, headers });
}
const bearer = (shown: string) => ({ authorization: `Bearer ${shown}` });

test('a token with the scope brings a file in, and its owner sees and removes it', async () => {
  const answer = await send(file('by token', row), bearer(token));
  expect(answer.status).toBe(201);
  const { importId, points } = ImportReply.parse(await answer.json());
  expect(points).toBe(1);
  const listed = await fetch(`${hub.base}/api/v1/imports`, { headers: { cookie } });
  const { imports } = ImportList.parse(await listed.json());
  expect(imports).toMatchObject([{ id: importId, label: 'by token', removedAt: null }]);
  const address = `${hub.base}/api/v1/imports/${importId}`;
  const asToken = await fetch(address, { method: 'DELETE', headers: bearer(token) });
  expect(asToken.status).toBe(401);
  const own = { cookie, origin: 'http://hub.test' };
  const removed = await fetch(address, { method: 'DELETE', headers: own });
  expect(ImportRemoved.parse(await removed.json()).importId).toBe(importId);
  expect((await fetch(address, { method: 'DELETE', headers: own })).status).toBe(404);
});

test('nobody else does', async () => {
  expect((await send(file('a', row), {})).status).toBe(401);
  expect((await send(file('a', row), bearer(await tokenFor('jobs:read')))).status).toBe(403);
  expect((await fetch(`${hub.base}/api/v1/imports`)).status).toBe(401);
});

test('what breaks a rule is refused by its field, and nothing of the file is kept', async () => {
  const broken = { ...row, runs: [{ samplesNs: [1, 0] }], batch: 'one' };
  const answer = await send(file('broken', row, broken), bearer(token));
  expect(answer.status).toBe(422);
  const { fields } = Problem.parse(await answer.json());
  expect(fields.map(({ path }) => path).sort()).toEqual([
    'results.1.batch',
    'results.1.runs.0.samplesNs.1',
  ]);
  const { rows } = await ctx.pool.query("select 1 from import_batch where label = 'broken'");
  expect(rows).toEqual([]);
});

test('a body beyond the limit is refused before it is read', async () => {
  const answer = await send(`"${'x'.repeat(64 * 1024 * 1024)}"`, bearer(token)).catch(() => null);
  // The connection may be closed while the body is still on its way.
  if (answer) expect(answer.status).toBe(413);
  expect((await send(file('after it', row), bearer(token))).status).toBe(201);
});

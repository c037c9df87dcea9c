import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../../../lib/contract/problem.ts';
import { StoredArtifact, UploadState } from '../../../../lib/contract/stored-artifact.ts';
import { modelFile, requestOf } from '../../../../lib/server/artifacts/testing/sent-files.ts';
import { signDeviceToken } from '../../../../lib/server/auth/device-token.ts';
import { handleSessionRequest } from '../../../../lib/server/auth/handle-session-request.ts';
import { makeOwnerLink } from '../../../../lib/server/auth/make-owner-link.ts';
import type { Context } from '../../../../lib/server/context.ts';
import { enrolled } from '../../../../lib/server/testing/devices.ts';
import { type ServedRoutes, serveRoutes } from '../../../../lib/server/testing/serve-routes.ts';
import { testContext } from '../../../../lib/server/testing/test-context.ts';
import { createApiToken } from '../../../../lib/server/tokens/create-api-token.ts';
import { DELETE as deleteRoute, GET as fileRoute } from './[sha256]/route.ts';
import { GET as listRoute } from './route.ts';
import { PATCH as appendRoute, GET as stateRoute } from './uploads/[id]/route.ts';
import { POST as openRoute } from './uploads/route.ts';

// Model files over real HTTP, and who may do what with them (A07).

type Who = Record<string, string>;

let ctx: Context;
let hub: ServedRoutes;
let owner: Who;
let device: Who;
let writer: Who;
let reader: Who;

const uploads = '/api/v1/artifacts/uploads';
const bearer = (token: string): Who => ({ authorization: `Bearer ${token}` });

beforeAll(async () => {
  ctx = await testContext();
  globalThis.inferometerContext = ctx;
  hub = await serveRoutes([
    { method: 'GET', path: '/api/v1/artifacts', handler: listRoute },
    { method: 'POST', path: uploads, handler: openRoute },
    { method: 'GET', path: `${uploads}/[id]`, handler: stateRoute },
    { method: 'PATCH', path: `${uploads}/[id]`, handler: appendRoute },
    { method: 'GET', path: '/api/v1/artifacts/[sha256]', handler: fileRoute },
    { method: 'DELETE', path: '/api/v1/artifacts/[sha256]', handler: deleteRoute },
  ]);
  const { deviceId } = await enrolled(ctx);
  device = bearer(await signDeviceToken(ctx, deviceId));
  const tokenOf = async (scope: 'artifacts:write' | 'jobs:submit') =>
    bearer((await createApiToken({ name: scope, scopes: [scope], days: 1 }, ctx)).token);
  writer = await tokenOf('artifacts:write');
  reader = await tokenOf('jobs:submit');
  const signedIn = await handleSessionRequest(new Request(await makeOwnerLink(ctx)), ctx);
  const cookies = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  owner = { cookie: cookies.join('; ') };
});

afterAll(async () => {
  await hub.close();
  globalThis.inferometerContext = undefined;
});

async function call(
  who: Who,
  method: string,
  path: string,
  body?: BodyInit,
  headers: Who = {},
): Promise<Response> {
  const init = { method, headers: { ...who, ...headers }, ...(body === undefined ? {} : { body }) };
  return fetch(`${hub.base}${path}`, init);
}

const open = (who: Who, file: Uint8Array) =>
  call(who, 'POST', uploads, JSON.stringify(requestOf(file)));

test('a file goes up in two pieces with a token, and down whole and by range to a device', async () => {
  const file = modelFile(30_000);
  const opened = await open(writer, file);
  expect(opened.status).toBe(201);
  const { id } = UploadState.parse(await opened.json());
  const send = (offset: string, bytes: Uint8Array) =>
    call(writer, 'PATCH', `${uploads}/${id}`, bytes.slice(), { 'upload-offset': offset });
  expect(UploadState.parse(await (await send('0', file.slice(0, 9000))).json()).offset).toBe(9000);
  const wrong = await send('0', file);
  expect(wrong.status).toBe(409);
  expect(Problem.parse(await wrong.json()).fields[0]?.reason).toBe('must be 9000');
  const done = UploadState.parse(await (await send('9000', file.slice(9000))).json());
  expect(done).toMatchObject({ done: true, refused: null });

  const path = `/api/v1/artifacts/${requestOf(file).sha256}`;
  for (const who of [device, owner]) {
    const whole = await call(who, 'GET', path);
    expect(whole.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await whole.arrayBuffer()).equals(file)).toBe(true);
  }
  const rest = await call(device, 'GET', path, undefined, { range: 'bytes=20000-' });
  expect(rest.status).toBe(206);
  expect(Buffer.from(await rest.arrayBuffer()).equals(file.slice(20_000))).toBe(true);
  const [listed] = await (await call(owner, 'GET', '/api/v1/artifacts')).json();
  expect(StoredArtifact.parse(listed).facts?.inputs[0]?.name).toBe('x');
  expect((await call(owner, 'DELETE', path)).status).toBe(204);
  expect((await call(device, 'GET', path)).status).toBe(404);
});

test('A07: nobody, a device and a token of another scope do only what is theirs', async () => {
  const file = modelFile();
  const { id } = UploadState.parse(await (await open(owner, file)).json());
  const state = `${uploads}/${id}`;
  const kept = `/api/v1/artifacts/${requestOf(file).sha256}`;
  const status = async (who: Who, method: string, path: string, body?: string) =>
    (await call(who, method, path, body, { 'upload-offset': '0' })).status;
  for (const [who, code] of [
    [{}, 401],
    [device, 401],
    [bearer('ifm_made-up'), 401],
    [reader, 403],
  ] as const) {
    expect((await open(who, file)).status).toBe(code);
    expect(await status(who, 'GET', state)).toBe(code);
    expect(await status(who, 'PATCH', state, 'x')).toBe(code);
  }
  for (const who of [{}, device, writer, reader]) {
    expect(await status(who, 'GET', '/api/v1/artifacts')).toBe(401);
    expect(await status(who, 'DELETE', kept)).toBe(401);
  }
  for (const who of [{}, writer, reader]) expect(await status(who, 'GET', kept)).toBe(401);
  expect(UploadState.parse(await (await call(owner, 'GET', state)).json()).offset).toBe(0);
});

test('headers and bodies that say nothing are refused with what is missing', async () => {
  const { id } = UploadState.parse(await (await open(writer, modelFile())).json());
  const offsets: Who[] = [{}, { 'upload-offset': '-1' }, { 'upload-offset': '1e3' }];
  for (const offset of offsets) {
    const response = await call(writer, 'PATCH', `${uploads}/${id}`, 'x', offset);
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).detail).toContain('upload-offset');
  }
  const odd = await call(writer, 'POST', uploads, JSON.stringify({ sha256: 'x' }));
  expect(odd.status).toBe(422);
  expect(Problem.parse(await odd.json()).fields.map(({ path }) => path)).toContain('sha256');
  const huge = { ...requestOf(modelFile()), bytes: 5 * 1024 ** 3 };
  expect((await call(writer, 'POST', uploads, JSON.stringify(huge))).status).toBe(422);
});

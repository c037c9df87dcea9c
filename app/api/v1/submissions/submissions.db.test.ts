import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiTokenReply } from '../../../../lib/contract/api-token.ts';
import { CancelReply, DeviceDetail, JobDetail, JobList } from '../../../../lib/contract/fleet.ts';
import { Problem } from '../../../../lib/contract/problem.ts';
import { SubmissionPreview, SubmissionReply } from '../../../../lib/contract/submission.ts';
import { signDeviceToken } from '../../../../lib/server/auth/device-token.ts';
import { handleSessionRequest } from '../../../../lib/server/auth/handle-session-request.ts';
import { makeOwnerLink } from '../../../../lib/server/auth/make-owner-link.ts';
import type { Context } from '../../../../lib/server/context.ts';
import { makeRequest } from '../../../../lib/server/submissions/testing/request.ts';
import { enrolled } from '../../../../lib/server/testing/devices.ts';
import { type ServedRoutes, serveRoutes } from '../../../../lib/server/testing/serve-routes.ts';
import { testContext } from '../../../../lib/server/testing/test-context.ts';
import { GET as coverageRoute } from '../coverage/route.ts';
import { PATCH as changeRoute, GET as deviceRoute } from '../devices/[id]/route.ts';
import { GET as devicesRoute } from '../devices/route.ts';
import { POST as cancelJobRoute } from '../jobs/[id]/cancel/route.ts';
import { GET as jobRoute } from '../jobs/[id]/route.ts';
import { GET as jobsRoute } from '../jobs/route.ts';
import { DELETE as revokeRoute } from '../tokens/[id]/route.ts';
import { POST as tokenRoute, GET as tokensRoute } from '../tokens/route.ts';
import { POST as cancelRoute } from './[id]/cancel/route.ts';
import { POST as previewRoute } from './preview/route.ts';
import { POST as submitRoute } from './route.ts';

// The API of jobs over real HTTP, as a script uses it, and who may use which part of it (A07).

let ctx: Context;
let hub: ServedRoutes;
let cookie: string;
let deviceId: string;

const unknownId = '01900000-0000-7000-8000-00000000000f';

beforeAll(async () => {
  ctx = await testContext();
  globalThis.inferometerContext = ctx;
  hub = await serveRoutes([
    { method: 'GET', path: '/api/v1/coverage', handler: coverageRoute },
    { method: 'GET', path: '/api/v1/devices', handler: devicesRoute },
    { method: 'GET', path: '/api/v1/devices/[id]', handler: deviceRoute },
    { method: 'PATCH', path: '/api/v1/devices/[id]', handler: changeRoute },
    { method: 'GET', path: '/api/v1/jobs', handler: jobsRoute },
    { method: 'GET', path: '/api/v1/jobs/[id]', handler: jobRoute },
    { method: 'POST', path: '/api/v1/jobs/[id]/cancel', handler: cancelJobRoute },
    { method: 'GET', path: '/api/v1/tokens', handler: tokensRoute },
    { method: 'POST', path: '/api/v1/tokens', handler: tokenRoute },
    { method: 'DELETE', path: '/api/v1/tokens/[id]', handler: revokeRoute },
    { method: 'POST', path: '/api/v1/submissions', handler: submitRoute },
    { method: 'POST', path: '/api/v1/submissions/preview', handler: previewRoute },
    { method: 'POST', path: '/api/v1/submissions/[id]/cancel', handler: cancelRoute },
  ]);
  ({ deviceId } = await enrolled(ctx));
  const signedIn = await handleSessionRequest(new Request(await makeOwnerLink(ctx)), ctx);
  cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
});

afterAll(async () => {
  await hub.close();
  globalThis.inferometerContext = undefined;
});

type Who = Record<string, string>;
const bearer = (token: string): Who => ({ authorization: `Bearer ${token}` });
const owner = (): Who => ({ cookie });

function call(who: Who, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${hub.base}${path}`, {
    method,
    headers: who,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function makeToken(...scopes: string[]): Promise<Who> {
  const response = await call(owner(), 'POST', '/api/v1/tokens', { name: 'CI', scopes, days: 1 });
  expect(response.status).toBe(201);
  return bearer(ApiTokenReply.parse(await response.json()).token);
}

test('a script with a token queues a matrix, follows it and cancels it', async () => {
  const token = await makeToken('jobs:submit', 'jobs:read');
  const request = makeRequest(deviceId, { matrix: { precisions: ['fp32', 'fp16'] } });
  const seen = await call(token, 'POST', '/api/v1/submissions/preview', request);
  const preview = SubmissionPreview.parse(await seen.json());
  const queued = await call(token, 'POST', '/api/v1/submissions', request);
  expect(queued.status).toBe(201);
  const { submissionId } = request;
  expect(SubmissionReply.parse(await queued.json())).toEqual({ submissionId, preview });

  const listed = await call(token, 'GET', `/api/v1/jobs?submission=${submissionId}&limit=10`);
  expect(listed.headers.get('cache-control')).toBe('no-store');
  const { jobs } = JobList.parse(await listed.json());
  expect(jobs.map(({ state }) => state)).toEqual(['unsupported', 'queued']);
  const job = await call(token, 'GET', `/api/v1/jobs/${jobs[1]?.id}`);
  expect(JobDetail.parse(await job.json()).transitions).toHaveLength(1);

  const cancelled = await call(token, 'POST', `/api/v1/submissions/${submissionId}/cancel`);
  expect(CancelReply.parse(await cancelled.json())).toEqual({ cancelled: 1, cancelling: 0 });
});

test('the owner looks after a device and its jobs', async () => {
  const path = `/api/v1/devices/${deviceId}`;
  const changed = await call(owner(), 'PATCH', path, { tags: ['shelf'], paused: true });
  expect(DeviceDetail.parse(await changed.json())).toMatchObject({ activity: 'paused' });
  const refused = await call(owner(), 'PATCH', path, { power: 'off' });
  expect(refused.status).toBe(422);
  expect(Problem.parse(await refused.json()).detail).toContain('power');
  const wrong = await call(owner(), 'GET', '/api/v1/jobs?state=asleep');
  expect(wrong.status).toBe(422);
  expect((await call(owner(), 'GET', '/api/v1/jobs?colour=red')).status).toBe(400);
});

test('A07: each route answers only those whom it is for, and nobody learns more from a refusal', async () => {
  const device = bearer(await signDeviceToken(ctx, deviceId));
  const people: Record<string, Who> = {
    owner: owner(),
    reads: await makeToken('jobs:read'),
    submits: await makeToken('jobs:submit'),
    uploads: await makeToken('artifacts:write'),
    device,
    nobody: {},
    elsewhere: { ...owner(), origin: 'https://evil.test' },
  };
  const request = makeRequest(deviceId);
  const routes: [string, string, unknown, string[]][] = [
    ['GET', '/api/v1/coverage', undefined, ['owner']],
    ['GET', '/api/v1/devices', undefined, ['owner']],
    ['GET', `/api/v1/devices/${deviceId}`, undefined, ['owner']],
    ['PATCH', `/api/v1/devices/${deviceId}`, { paused: true }, ['owner']],
    ['GET', '/api/v1/jobs', undefined, ['owner', 'reads']],
    ['GET', `/api/v1/jobs/${unknownId}`, undefined, ['owner', 'reads']],
    ['POST', `/api/v1/jobs/${unknownId}/cancel`, undefined, ['owner', 'submits']],
    ['POST', '/api/v1/submissions', request, ['owner', 'submits']],
    ['POST', '/api/v1/submissions/preview', request, ['owner', 'submits']],
    ['POST', `/api/v1/submissions/${unknownId}/cancel`, undefined, ['owner', 'submits']],
    ['GET', '/api/v1/tokens', undefined, ['owner']],
    ['DELETE', `/api/v1/tokens/${unknownId}`, undefined, ['owner']],
  ];
  for (const [method, path, body, allowed] of routes) {
    for (const [name, who] of Object.entries(people)) {
      const { status } = await call(who, method, path, body);
      const passed = status !== 401 && status !== 403;
      expect(`${method} ${path} ${name}: ${passed}`).toBe(
        `${method} ${path} ${name}: ${allowed.includes(name)}`,
      );
    }
  }
});

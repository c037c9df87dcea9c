import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ApiToken, ApiTokenReply } from '../../contract/api-token.ts';
import { signDeviceToken } from '../auth/device-token.ts';
import { handleSessionRequest } from '../auth/handle-session-request.ts';
import { makeOwnerLink } from '../auth/make-owner-link.ts';
import { requireDevice } from '../auth/require-device.ts';
import { requireOwner, requireReader } from '../auth/require-owner.ts';
import { requireOwnerOr } from '../auth/require-scope.ts';
import type { Context } from '../context.ts';
import { requireAskedBy } from '../submissions/require-asked-by.ts';
import { submitJobs } from '../submissions/submit-jobs.ts';
import { makeRequest } from '../submissions/testing/request.ts';
import { enrolled } from '../testing/devices.ts';
import { testContext } from '../testing/test-context.ts';
import { createApiToken, mostTokens } from './create-api-token.ts';
import { listApiTokens } from './list-api-tokens.ts';
import { revokeApiToken } from './revoke-api-token.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate api_token, submission, device cascade');
});

const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });
const refused = (work: Promise<unknown>, status: number) =>
  expect(work).rejects.toMatchObject({ status });

async function session(): Promise<Headers> {
  const response = await handleSessionRequest(new Request(await makeOwnerLink(ctx)), ctx);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return new Headers({ cookie: cookie.join('; ') });
}

test('a token is shown once, kept as a hash, and passes for its scopes alone', async () => {
  const made = ApiTokenReply.parse(
    await createApiToken({ name: 'CI', scopes: ['jobs:submit'], days: 30 }, ctx),
  );
  expect(made.token).toMatch(/^ifm_[\w-]{43}$/);
  const { rows } = await ctx.pool.query('select * from api_token');
  expect(JSON.stringify(rows)).not.toContain(made.token);
  expect(await requireOwnerOr('jobs:submit', bearer(made.token), ctx)).toBe(made.id);
  await refused(requireOwnerOr('jobs:read', bearer(made.token), ctx), 403);
  const [listed] = (await listApiTokens(ctx)).map((one) => ApiToken.parse(one));
  expect(listed).toMatchObject({ id: made.id, name: 'CI', scopes: ['jobs:submit'] });
  expect(listed?.lastUsedAt).not.toBeNull();
});

test('revoked, expired, unknown and malformed tokens get one and the same answer', async () => {
  const { id, token } = await createApiToken({ name: 'a', scopes: ['jobs:read'], days: 1 }, ctx);
  const old = await createApiToken({ name: 'b', scopes: ['jobs:read'], days: 1 }, ctx);
  await ctx.pool.query('update api_token set expires_at = now() where id = $1', [old.id]);
  await requireOwnerOr('jobs:read', bearer(token), ctx);
  await revokeApiToken(id, ctx);
  await revokeApiToken(id, ctx);
  const answers = new Set<string>();
  for (const bad of [token, old.token, `ifm_${'x'.repeat(43)}`, 'ifm_', '', "ifm_' or 1=1"]) {
    const error = await requireOwnerOr('jobs:read', bearer(bad), ctx).catch((caught) => caught);
    expect(error).toMatchObject({ status: 401 });
    answers.add(error.message);
  }
  expect(answers.size).toBe(1);
  expect((await listApiTokens(ctx)).map(({ name }) => name)).toEqual(['b']);
  await refused(revokeApiToken(uuid7(), ctx), 404);
  await refused(revokeApiToken('x', ctx), 404);
});

test('A07: session, token and device pass only where they belong', async () => {
  const owner = await session();
  const { deviceId } = await enrolled(ctx);
  const device = bearer(await signDeviceToken(ctx, deviceId));
  const { token } = await createApiToken(
    { name: 'all', scopes: ['jobs:read', 'jobs:submit', 'artifacts:write'], days: 1 },
    ctx,
  );
  expect(await requireOwnerOr('jobs:submit', owner, ctx)).toBe('owner');
  await requireDevice(device, ctx);
  await refused(requireOwnerOr('jobs:submit', device, ctx), 401);
  await refused(requireOwnerOr('jobs:submit', new Headers(), ctx), 401);
  await refused(requireOwner(device, ctx), 401);
  await refused(requireOwner(bearer(token), ctx), 401);
  expect(await requireReader(bearer(token), ctx)).toBe('reader');
  await refused(requireDevice(bearer(token), ctx), 401);
  await refused(requireDevice(owner, ctx), 401);
  // Who shows a token is judged by it, whatever else the request carries.
  const both = new Headers(owner);
  both.set('authorization', 'Bearer ifm_wrong');
  await refused(requireOwnerOr('jobs:submit', both, ctx), 401);
});

test('a page of another site cannot write with the session of the owner', async () => {
  const owner = await session();
  const from = (origin: string, host = 'hub.test') => {
    const headers = new Headers(owner);
    headers.set('origin', origin);
    headers.set('host', host);
    return headers;
  };
  await requireOwner(from('http://hub.test'), ctx);
  await requireOwner(from('http://192.0.2.7:3000', '192.0.2.7:3000'), ctx);
  for (const origin of ['http://hub.test:8080', 'https://evil.test', 'null', 'nonsense']) {
    await refused(requireOwner(from(origin), ctx), 403);
  }
});

test('a token may cancel what it asked for, and nothing else is there for it', async () => {
  const { deviceId } = await enrolled(ctx);
  const mine = makeRequest(deviceId);
  const others = makeRequest(deviceId);
  const asker = uuid7();
  await submitJobs(mine, asker, ctx);
  await submitJobs(others, 'owner', ctx);
  const jobOf = async ({ submissionId }: { submissionId: string }) => {
    const { rows } = await ctx.pool.query<{ id: string }>(
      'select id from job where submission_id = $1',
      [submissionId],
    );
    return { jobId: rows[0]?.id ?? '' };
  };
  await requireAskedBy(asker, mine, ctx);
  await requireAskedBy(asker, await jobOf(mine), ctx);
  await refused(requireAskedBy(asker, others, ctx), 404);
  await refused(requireAskedBy(asker, await jobOf(others), ctx), 404);
  await refused(requireAskedBy(asker, { jobId: 'x' }, ctx), 404);
  await requireAskedBy('owner', others, ctx);
});

test('there is an end to tokens', async () => {
  const ask = { name: 'one of many', scopes: ['jobs:read' as const], days: 1 };
  await ctx.pool.query(
    `insert into api_token (workspace, id, name, sha256, scopes, expires_at)
     select 'home', gen_random_uuid(), 'x', n::text, '{}', now() + interval '1 day'
       from generate_series(2, $1) n`,
    [mostTokens],
  );
  await createApiToken(ask, ctx);
  await refused(createApiToken(ask, ctx), 409);
});

import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { handleSessionRequest } from './handle-session-request.ts';
import { makeOwnerLink } from './make-owner-link.ts';
import { requireOwner, requireReader } from './require-owner.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

async function open(link: string): Promise<{ to: string; cookie: string }> {
  const response = await handleSessionRequest(new Request(link), ctx);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { to: response.headers.get('location') ?? '', cookie };
}

test('a link signs the owner in, once', async () => {
  const link = await makeOwnerLink(ctx);
  expect(link).toMatch(/^http:\/\/hub\.test\/api\/auth\/magic-link\/verify\?token=/);
  const first = await open(link);
  const headers = new Headers({ cookie: first.cookie });
  expect(await requireReader(headers, ctx)).toBe('owner');
  await requireOwner(headers, ctx);
  const second = await open(link);
  expect(second.to).toContain('/sign-in?link=expired');
  expect(await requireReader(new Headers({ cookie: second.cookie }), ctx)).toBe('reader');
});

test('the token itself is not in the database', async () => {
  const token = new URL(await makeOwnerLink(ctx)).searchParams.get('token') ?? '';
  expect(token.length).toBeGreaterThanOrEqual(32);
  const { rows } = await ctx.pool.query('select * from verification');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('nobody else is the owner, and nothing else of the sessions can be reached', async () => {
  expect(await requireReader(new Headers(), ctx)).toBe('reader');
  const forged = new Headers({ cookie: 'better-auth.session_token=abc.def' });
  expect(await requireReader(forged, ctx)).toBe('reader');
  await expect(requireOwner(forged, ctx)).rejects.toMatchObject({ status: 401 });
  for (const [method, path] of [
    ['POST', 'sign-in/magic-link'],
    ['POST', 'sign-up/email'],
    ['GET', 'get-session'],
    ['GET', 'ok'],
  ]) {
    const request = new Request(`http://hub.test/api/auth/${path}`, { method });
    await expect(handleSessionRequest(request, ctx)).rejects.toMatchObject({ status: 404 });
  }
});

import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Link, LinkReply, LinkRequest } from '../../contract/link.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { publishPoints } from '../points/publish-points.ts';
import { retractResult } from '../results/retract-result.ts';
import { getStudy } from '../studies/get-study.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { createLink, mostLinks } from './create-link.ts';
import { publicSlug, secretToken } from './link-slug.ts';
import { listLinks } from './list-links.ts';
import { openLink } from './open-link.ts';
import { revokeLink } from './revoke-link.ts';
import { visitLink, wrongSlugs } from './visit-link.ts';

let ctx: Context;
let device: DeviceIdentity;
let slow: string;
let fast: string;
const study = { id: 'a'.repeat(24), name: 'Threads of Glyphs S', axes: ['threads' as const] };

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
  slow = await measureCell({ ctx, device }, [{}], testCell({ threads: 2 }), { study });
  fast = await measureCell({ ctx, device }, [{}], testCell({ threads: 4 }), { study });
  await publish([cited('one', 2.67), cited('two', 3.1, 'int8')], 'first');
});

const cohort = 'image-classification~imagenet-val~top1~SingleStream~b1';
const cited = (id: string, meanMs: number, precision: 'fp16' | 'int8' = 'fp16') =>
  makePoint({ id, tier: 'published', cohort, precision, latency: latency({ meanMs }) });
const publish = (points: readonly ReturnType<typeof makePoint>[], digest: string) =>
  publishPoints(
    { sources: [{ key: 'someone', digest, points: () => points }], curatedCohort: cohort },
    ctx,
  );

beforeEach(async () => {
  await ctx.pool.query('truncate link, rate_limit');
});

const make = async (given: Partial<LinkRequest> = {}) =>
  LinkReply.parse(
    await createLink(
      LinkRequest.parse({
        path: '/',
        query: '',
        access: 'public',
        mode: 'live',
        title: null,
        days: null,
        ...given,
      }),
      ctx,
    ),
  );
const refused = (work: Promise<unknown>, status: number, words = /./) =>
  expect(work).rejects.toMatchObject({ status, message: expect.stringMatching(words) });
const pointOf = async (result: string) => {
  const { rows } = await ctx.pool.query<{ id: string }>(
    'select id from point where result_id = $1 order by from_seq desc',
    [result],
  );
  return rows[0]?.id ?? '';
};

test('a public live link names its cohort and no data version, in canonical order', async () => {
  const made = await make({ query: 'u=ms&c=x&q=p90', title: 'Shortlist' });
  expect(made.slug).toMatch(/^[2-9A-HJ-NP-Za-km-z]{8}$/);
  expect(made.query).toBe(`co=${cohort}&q=p90&u=ms`);
  expect(made).toMatchObject({ ds: null, points: null, title: 'Shortlist', expiresAt: null });
  expect((await make({ query: `ds=1&co=${cohort}` })).query).toBe(`co=${cohort}`);
  await ctx.pool.query('delete from link where id <> $1', [made.id]);
  const opened = await openLink(made.slug, ctx);
  expect(opened).toMatchObject({ path: '/', query: made.query, pointIds: null, ds: null });
  expect((await listLinks(ctx)).map((one) => Link.parse(one))).toEqual([
    { ...made, slug: made.slug },
  ]);
});

test('H01: 100,000 tokens of 160 bits are all different, no UUID, and kept as a hash alone', async () => {
  const tokens = Array.from({ length: 100_000 }, secretToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(tokens.filter((token) => !/^[\w-]{27}$/.test(token))).toEqual([]);
  const some = tokens.slice(0, 2000).map((token) => Buffer.from(token, 'base64url'));
  const bits = some.reduce((sum, bytes) => sum + ones(bytes), 0);
  expect(bits / (some.length * 160)).toBeCloseTo(0.5, 1);
  expect(new Set(Array.from({ length: 10_000 }, publicSlug)).size).toBe(10_000);
  const made = await make({ access: 'secret', days: 30 });
  const { rows } = await ctx.pool.query('select * from link');
  expect(JSON.stringify(rows)).not.toContain(made.slug);
  expect(await openLink(made.slug, ctx)).toMatchObject({ id: made.id, access: 'secret' });
  expect((await listLinks(ctx))[0]).toMatchObject({ id: made.id, slug: null, access: 'secret' });
  const inDays = (Date.parse(made.expiresAt ?? '') - Date.now()) / 86_400_000;
  expect(inDays).toBeGreaterThan(29.9);
  expect(inDays).toBeLessThan(30.1);
});

function ones(bytes: Uint8Array): number {
  let count = 0;
  for (let byte of bytes) for (; byte > 0; byte &= byte - 1) count++;
  return count;
}

test('unknown, expired, revoked and malformed addresses get one and the same answer', async () => {
  const [revoked, expired] = [await make({ access: 'secret' }), await make({ days: 1 })];
  await revokeLink(revoked.id, ctx);
  await revokeLink(revoked.id, ctx);
  await ctx.pool.query('update link set expires_at = now() where id = $1', [expired.id]);
  const answers = new Set<string>();
  const bad = [revoked.slug, expired.slug, secretToken(), publicSlug(), '', 'x', "' or 1=1 --"];
  for (const slug of bad) {
    const error = await openLink(slug, ctx).catch((caught) => caught);
    expect(error, slug).toMatchObject({ status: 404 });
    answers.add(error.message);
  }
  expect(answers.size).toBe(1);
  const [again] = (await listLinks(ctx)).filter(({ id }) => id === revoked.id);
  expect(again?.revokedAt).not.toBeNull();
  await refused(revokeLink(uuid7(), ctx), 404);
  await refused(revokeLink('x', ctx), 404);
});

test('the clock of the database decides when a link has expired', async () => {
  const { id, slug } = await make({ days: 1 });
  const endsIn = (seconds: number) =>
    ctx.pool.query(`update link set expires_at = now() + make_interval(secs => $2) where id = $1`, [
      id,
      seconds,
    ]);
  await endsIn(5);
  expect(await openLink(slug, ctx)).toMatchObject({ id });
  await endsIn(-0.001);
  await refused(openLink(slug, ctx), 404);
});

test('after twenty addresses that open nothing, one network opens nothing for a minute', async () => {
  const { slug } = await make();
  const from = (peer: string) => new Headers({ 'x-inferometer-peer': peer });
  for (let i = 0; i < wrongSlugs; i++) {
    await refused(visitLink(i % 2 ? publicSlug() : secretToken(), from('192.0.2.7'), ctx), 404);
    await visitLink(slug, from('192.0.2.8'), ctx);
  }
  await refused(visitLink(secretToken(), from('192.0.2.7'), ctx), 429, /try again in \d+ s/);
  await refused(visitLink(slug, from('192.0.2.7'), ctx), 429);
  expect(await visitLink(slug, from('192.0.2.8'), ctx)).toMatchObject({ slug });
});

test('a frozen view holds the rows that its filters let through, as of its data version', async () => {
  const frozen = (query: string) => make({ mode: 'frozen', query });
  const all = await frozen('');
  expect(all.points).toBe(2);
  const opened = await openLink(all.slug, ctx);
  expect(opened.pointIds?.toSorted()).toEqual(['one', 'two']);
  expect(opened).toMatchObject({ query: `co=${cohort}`, ds: all.ds });
  expect((await openLink((await frozen('prec=int8')).slug, ctx)).pointIds).toEqual(['two']);
  await refused(frozen('dev=no-such-device'), 422, /nothing to freeze/);
  await refused(frozen('ds=999999'), 404, /does not exist/);
  // What was on screen is what is frozen, also where there is something newer.
  await publish([cited('one', 2.5)], 'second');
  expect((await frozen('')).points).toBe(1);
  expect(await frozen(`ds=${all.ds}`)).toMatchObject({ ds: all.ds, points: 2 });
});

test('a comparison, a result and a study are shared; what their pages do not know is refused', async () => {
  const c = [await pointOf(slow), await pointOf(fast)].join(',');
  const compared = await make({ path: '/compare', query: `c=${c}&find=x`, mode: 'frozen' });
  expect(compared).toMatchObject({ query: `c=${c}`, points: 2 });
  await refused(make({ path: '/compare', query: '' }), 422, /fewer than two/);
  const pair = `a=${slow}&b=${fast}`;
  expect(await make({ path: '/compare', query: pair, mode: 'frozen' })).toMatchObject({
    query: pair,
    points: null,
  });
  await refused(make({ path: '/compare', query: `a=${slow}&b=${slow}` }), 422, /two results/);
  const result = await make({ path: `/r/${slow}`, query: 'dist=ecdf&p=2', mode: 'frozen' });
  expect(result).toMatchObject({ query: 'p=2&dist=ecdf', points: null });
  await refused(make({ path: `/r/${slow}`, query: 'q=p90' }), 422, /does not understand q/);
  await refused(make({ path: `/r/${uuid7()}` }), 404, /no result of this id/);
  await refused(make({ path: `/comparison/${uuid7()}` }), 404, /no comparison/);
  await refused(make({ path: `/study/${'b'.repeat(24)}` }), 404, /no study/);
  expect(await make({ path: `/study/${study.id}`, mode: 'frozen' })).toMatchObject({ points: 2 });
  await refused(make({ query: 'colour=red' }), 422, /does not understand colour/);
  expect(LinkRequest.safeParse({ ...result, path: '/settings/tokens' }).success).toBe(false);
});

test('a study as of a data version keeps its cells; one that was retracted is a tombstone', async () => {
  const extra = await measureCell({ ctx, device }, [{}], testCell({ threads: 8 }), { study });
  const { ds } = await make({ path: `/study/${study.id}`, mode: 'frozen' });
  await retractResult({ id: extra, reason: 'a fan had failed' }, ctx);
  expect((await getStudy({ id: study.id }, ctx))?.points).toHaveLength(2);
  const then = await getStudy({ id: study.id, ds }, ctx);
  expect(then?.points).toHaveLength(3);
  expect(then?.points.find(({ resultId }) => resultId === extra)).toMatchObject({
    outcome: 'retracted',
    outcomeReason: 'a fan had failed',
    latency: { p50Ms: null },
  });
});

test('there is an end to links', async () => {
  await ctx.pool.query(
    `insert into link (workspace, id, slug, mode, path, query)
     select 'home', gen_random_uuid(), 'x' || n, 'live', '/', '' from generate_series(2, $1) n`,
    [mostLinks],
  );
  const { id } = await make();
  await refused(make(), 409, /There are 1000 links already/);
  await revokeLink(id, ctx);
  await make();
});

import { readFileSync } from 'node:fs';
import { request as askPlainly } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { unpackList } from '../../components/explore/packed-list.ts';
import { LinkReply } from '../../lib/contract/link.ts';
import { PointList } from '../../lib/contract/point.ts';
import { ViewExport } from '../../lib/contract/view-export.ts';
import { signIn } from '../owner-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

async function makeSecret(page: Page, mode: 'live' | 'frozen'): Promise<LinkReply> {
  const body = { path: '/', query: '', access: 'secret', mode, title: 'For you alone', days: 30 };
  const reply = await page.request.post(`${base}/api/v1/links`, { data: body });
  expect(reply.status()).toBe(201);
  return LinkReply.parse(await reply.json());
}

/**
 * Whether something is read at a path. Each reader asks from an address of its own, so that what it
 * misses counts against nobody else; what is read must not be kept by a cache on the way. A payload
 * for the router begins before the page is known to be missing: its status is 200, and what it holds is
 * that nothing was found.
 */
function reads(
  path: string,
  reader: number,
  headers: Record<string, string> = {},
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const localAddress = `127.0.7.${reader + 1}`;
    const options = { hostname, port, path, headers, localAddress, agent: false };
    askPlainly(options, (reply) => {
      const { statusCode = 0 } = reply;
      const { location, 'cache-control': kept = 'none' } = reply.headers;
      if (statusCode < 300 && !kept.includes('no-store')) {
        reject(new Error(`${path} may be kept: ${kept}`));
      }
      let body = '';
      reply.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      // The router's payload stands at an address that holds a digest of its headers.
      reply.on('end', () =>
        resolve(
          statusCode === 307 && location
            ? reads(location, reader, headers)
            : statusCode < 400 && !body.includes('NEXT_HTTP_ERROR_FALLBACK;404'),
        ),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Page, payload for the router, files, pictures and frame: what ten readers keep asking for. */
function readersOf(slug: string): (() => Promise<boolean>)[] {
  const files = ['json', 'csv', 'md', 'svg', 'png'].map((ending) => `/v/${slug}/view.${ending}`);
  const paths = [`/v/${slug}`, `/v/${slug}`, `/embed/${slug}`, `/v/${slug}/og.png`, ...files];
  return [
    ...paths.map((path, reader) => () => reads(path, reader)),
    () => reads(`/v/${slug}?_rsc=1`, paths.length, { rsc: '1' }),
  ];
}

/** Begins to read, ends the link, and tells how often it was read a second after that and later. */
async function readsAfter(slug: string, end: () => Promise<void>): Promise<number> {
  const readers = readersOf(slug);
  for (const read of readers) await expect.poll(read, { timeout: 30_000 }).toBe(true);
  let endedAt = Number.POSITIVE_INFINITY;
  let [late, stop] = [0, false];
  const polling = readers.map(async (read) => {
    while (!stop) {
      const asked = performance.now();
      if ((await read()) && asked > endedAt + 1000) late++;
      // Readers that leave the hub time for others.
      await setTimeout(400);
    }
  });
  await end();
  endedAt = performance.now();
  await expect.poll(() => performance.now() - endedAt, { timeout: 10_000 }).toBeGreaterThan(3000);
  stop = true;
  await Promise.all(polling);
  return late;
}

test('H02: revoked or expired, a link is read nowhere a second later', async ({ page }) => {
  // Ten readers and a busy machine: the steps wait for each other.
  test.slow();
  await signIn(page, base, data);
  const revoked = await makeSecret(page, 'frozen');
  const address = `${base}/api/v1/links/${revoked.id}`;
  const revoke = () =>
    // A second time changes nothing: a busy hub may answer the first too late.
    expect
      .poll(async () => (await page.request.delete(address)).status(), { timeout: 40_000 })
      .toBe(204);
  expect(await readsAfter(revoked.slug, revoke)).toBe(0);

  await freshMinute();
  const expired = await makeSecret(page, 'live');
  expect(await readsAfter(expired.slug, () => expireNow(expired.id))).toBe(0);
});

/** The addresses that opened nothing above count no more. */
async function freshMinute(): Promise<void> {
  await inDatabase(`delete from rate_limit where key like 'link:%127.0.7.%'`);
}

async function expireNow(id: string): Promise<void> {
  await inDatabase('update link set expires_at = now() where id = $1', [id]);
}

async function inDatabase(sql: string, values: string[] = []): Promise<void> {
  const connectionString = readFileSync(join(data, 'database-url'), 'utf8').trim();
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

test('H03, H04: a secret link tells its token to nobody, and of its rows what is public', async ({
  page,
  browser,
}) => {
  await signIn(page, base, data);
  const { slug, id } = await makeSecret(page, 'frozen');
  const context = await browser.newContext();
  const reader = await context.newPage();
  const sent: { url: string; referer: string | undefined }[] = [];
  reader.on('request', (request) => {
    sent.push({ url: request.url(), referer: request.headers().referer });
  });
  const reply = await reader.goto(`${base}/v/${slug}`);
  await reader.waitForLoadState('networkidle');
  expect(reply?.headers()['referrer-policy']).toBe('no-referrer');
  expect(sent.filter(({ url }) => !url.startsWith(base))).toEqual([]);
  expect(sent.filter(({ referer }) => referer?.includes(slug))).toEqual([]);
  expect(reader.url()).toBe(`${base}/v/${slug}`);
  for (const meta of await reader.locator('meta, link').all()) {
    const markup = await meta.evaluate((node) => node.outerHTML);
    expect(markup).not.toContain(slug);
    expect(markup).not.toContain('For you alone');
  }
  const html = (await reply?.text()) ?? '';
  // The schemas are strict: a key that is not listed would fail. What stands twice in the payload
  // stands there once, and a reference in its second place.
  const list = PointList.parse({ ...unpackList(JSON.parse(listIn(html))), cohorts: [] });
  expect(list.points.length).toBeGreaterThan(0);
  const file = await reader.request.get(`${base}/v/${slug}/view.json`);
  const shared = ViewExport.parse(await file.json());
  expect(shared.rows.map((row) => row.id).sort()).toEqual(list.points.map((one) => one.id).sort());
  expect(html).not.toMatch(/hostname|serial|machine-id|"deviceId|@[a-z]+\.[a-z]{2,}"/);

  await page.request.delete(`${base}/api/v1/links/${id}`);
  const gone = await reader.goto(`${base}/v/${slug}`);
  expect(gone?.status()).toBe(404);
  await expect(reader.locator('main')).not.toContainText(slug);
  await context.close();
});

/** The list of points that the page hands to the browser, as JSON. */
function listIn(html: string): string {
  const payload = html.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
  const from = payload.indexOf('"list":{"cohort"') + '"list":'.length;
  let depth = 0;
  for (let at = from; at < payload.length; at++) {
    if (payload[at] === '{') depth++;
    if (payload[at] === '}' && --depth === 0) return payload.slice(from, at + 1);
  }
  throw new Error('The page holds no list of points.');
}

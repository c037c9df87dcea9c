import { expect, type Page, test } from '@playwright/test';
import { Line } from '../../lib/contract/primitives.ts';
import { tier } from '../../lib/contract/testing/tier.ts';
import { hostileNames } from '../../lib/export/testing/hostile-names.ts';
import { handIn, journeyCell } from '../made-results.ts';
import { signIn } from '../owner-page.ts';
import { newestCohort } from '../points.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();

/** Names that the door lets in and that have a place beside others. */
const hostile = hostileNames.filter((name) => name.length <= 120 && Line.safeParse(name).success);
/** A result each is dear: every tenth in the usual tier. Notes hold them all. */
const each = tier === 'usual' ? 10 : 2;
const shown = hostile.filter((_, index) => index % each === 0);

/** Texts of at most `longest` characters that hold all of these together. */
function packed(from: readonly string[], longest: number): string[] {
  const texts: string[] = [];
  for (const one of from) {
    const last = texts.at(-1);
    const both = last === undefined ? '' : `${last} ${one}`;
    if (last === undefined || both.length > longest) texts.push(one);
    else texts[texts.length - 1] = both;
  }
  return texts;
}

const names = packed(shown, 190);
const study = 'd'.repeat(24);
let results: string[];

test.beforeAll(async () => {
  const device = await enrolTestDevice(base, data);
  results = [];
  for (const [index, name] of names.entries()) {
    const one = journeyCell({ threads: 11 });
    const model = { ...one.artifact.model, slug: `hostile-${index}`, name, family: name };
    const sha256 = index.toString(16).padStart(64, 'd');
    const runtime = { ...one.runtime, slug: 'hostile', name: names.at(-1 - index) ?? name };
    const cell = { ...one, artifact: { ...one.artifact, sha256, model }, runtime };
    const claimed = { id: study, name, axes: ['threads' as const] };
    const claim = { cell, again: true, study: claimed };
    results.push(await handIn(device, { claim, runs: [{ ms: 5 + index, at: 0 }] }));
  }
});

/** What the page did that only a script of somebody else's would do. */
async function watch(page: Page): Promise<() => Promise<void>> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes('x.test')) found.push(`request ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) found.push(message.text());
  });
  return async () => {
    expect(found, page.url()).toEqual([]);
    const made = await page.evaluate(() => [
      'xss' in window,
      document.querySelectorAll('[onerror],[onload],[onfocus],[ontoggle],[onmouseover]').length,
      document.querySelectorAll('iframe,object,embed,base,math,foreignObject,marquee').length,
      document.querySelectorAll('a[href^="javascript"],[src="x"],[href*="x.test"]').length,
    ]);
    expect(made, page.url()).toEqual([false, 0, 0, 0]);
  };
}

test('names that look like markup are text on every page, and in every file @full', async ({
  page,
  request,
}) => {
  // Tens of results and as many pages about them: of every name but in the usual tier.
  test.slow();
  await signIn(page, base, data);
  const [first = ''] = results;
  const result = await (await request.get(`${base}/api/v1/results/${first}`)).json();
  // Not by their words: a search tells of the first few.
  const { points } = await newestCohort(base);
  const ids = points.filter(({ model }) => model.slug.startsWith('hostile')).map(({ id }) => id);
  expect(ids).toHaveLength(results.length);
  const asOwner = page.request;
  for (const text of packed(hostile, 1900)) {
    const about = { kind: 'combination', id: result.combination };
    const note = { data: { about, text }, headers: { origin: base } };
    expect((await asOwner.post(`${base}/api/v1/notes`, note)).status()).toBe(201);
  }
  const links: string[] = [];
  for (const title of packed(shown, 118).slice(0, 4)) {
    const path = `/study/${study}`;
    const link = { path, query: '', access: 'public', mode: 'frozen', title, days: 1 };
    const made = await asOwner.post(`${base}/api/v1/links`, {
      data: link,
      headers: { origin: base },
    });
    expect(made.status()).toBe(201);
    links.push(`/v/${(await made.json()).slug}`);
  }
  const clean = await watch(page);
  const compared = `/compare?c=${ids.slice(0, 6).join(',')}`;
  for (const path of [
    `/r/${first}`,
    `/k/${result.combination}`,
    `/study/${study}`,
    ...links,
    '/settings/links',
    '/m/hostile-0',
    '/f/hostile',
    '/?q=<script>xss=1</script>&fw=hostile',
    compared,
    '/changes',
  ]) {
    await page.goto(base + path);
    await expect(page.locator('#content')).toBeVisible();
    await clean();
  }

  const query = compared.replace('/compare?', 'page=compare&');
  const csv = await (await request.get(`${base}/api/v1/view.csv?${query}`)).text();
  expect(csv).toContain('xss=1');
  for (const line of csv.split('\n')) expect(line).not.toMatch(/(^|,)"?[=+@]/);
  const svg = await (await request.get(`${base}/api/v1/view.svg?${query}`)).text();
  expect(await page.evaluate(foreignParts, svg)).toEqual([]);
  const og = await request.get(`${base}/api/v1/og?page=result&id=${first}`);
  expect(og.headers()['content-type']).toBe('image/png');
  await page.goto(`${base}/embed?fw=hostile`);
  await clean();

  for (const [index, id] of results.entries()) {
    const reason = names[index] ?? 'x';
    const retracted = await asOwner.post(`${base}/api/v1/results/${id}/retraction`, {
      data: { reason },
      headers: { origin: base },
    });
    expect(retracted.status()).toBe(200);
  }
  for (const path of ['/changes', `/r/${first}`]) {
    await page.goto(base + path);
    await clean();
  }
  const feed = await (await request.get(`${base}/changes.atom`)).text();
  expect(await page.evaluate(foreignParts, feed)).toEqual([]);
});

/** What an XML text holds that is no plain drawing or feed; an unreadable one says so. */
function foreignParts(text: string): string[] {
  const root = new DOMParser().parseFromString(text, 'application/xml');
  const bad = [...root.querySelectorAll('script,foreignObject,iframe,img,parsererror')];
  const handlers = [...root.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].filter(({ name, value }) => /^on/.test(name) || /^javascript:/i.test(value)),
  );
  return [...bad.map(({ nodeName }) => nodeName), ...handlers.map(({ name }) => name)];
}

import { expect, test, vi } from 'vitest';
import type { CatalogueEntry } from '../../lib/contract/catalogue.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { plain, settledMarkupOf } from '../jobs/testing/plain-html.tsx';
import { EntryView } from './entry-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const row = (id: string, p50Ms: number, given = {}) =>
  makePoint({ id, latency: latency({ p50Ms }), ...given });

function entry(given: Partial<CatalogueEntry> = {}): CatalogueEntry {
  const points = given.points ?? [row('a', 10), row('b', 20, { threads: 2 })];
  return {
    noun: 'device',
    slug: 'rpi4',
    name: 'Raspberry Pi 4',
    ds: 3,
    latestDs: 3,
    asOf: '2026-11-20T10:00:00.000Z',
    facts: {
      memoryBytes: null,
      family: null,
      task: null,
      parameters: null,
      flops: null,
      speedOnly: null,
      artifacts: [],
    },
    points,
    total: points.length,
    boards: 1,
    spread: [],
    gains: null,
    newestAt: null,
    ...given,
  };
}

const html = (
  given: CatalogueEntry,
  {
    unread = [],
    view = {},
    locale = 'en',
  }: { unread?: string[]; view?: Partial<View>; locale?: Locale } = {},
) =>
  settledMarkupOf(
    <EntryView
      entry={given}
      view={{ ...defaultView(), ...view }}
      base={null}
      unread={unread}
      owner={false}
      locale={locale}
    />,
    locale,
  );

test('a device says what it does not know: memory, power modes, what its boards differ by', async () => {
  const text = plain(await html(entry()));
  expect(text).toContain('2 current results, 2 measured here.');
  expect(text).toContain('Memory not stated');
  expect(text).toContain('None of its 2 results states its power mode.');
  expect(text).toContain('None states its power or energy.');
  expect(text).toContain('what boards differ by is not known');
  expect(text).not.toMatch(/NaN|undefined/);
});

test('what a device costs is said without a power mode too', async () => {
  const points = [row('a', 10, { energyMj: 10.3 }), row('b', 20, { energyMj: 3100, powerW: 4.5 })];
  const text = plain(await html(entry({ points })));
  expect(text).toContain('None of its 2 results states its power mode.');
  expect(text).toContain('Power of the one that states it: 4.50 W.');
  expect(text).toContain('Energy an inference of the 2 that state it: 10.3–3,100 mJ.');
  expect(text).not.toContain('None states its power');
});

test('boards of one class are laid side by side, the furthest apart in words', async () => {
  const spread = (model: string, p50Ms: number[]) => ({
    combination: 'c'.repeat(64),
    runtimeVersion: '1.0',
    model,
    runtime: 'ort',
    precision: 'fp32',
    threads: 2,
    batch: 1,
    powerMode: null,
    p50Ms,
  });
  const text = plain(
    await html(
      entry({ boards: 3, spread: [spread('Far', [10, 13, 11]), spread('Near', [10, 10.1])] }),
    ),
  );
  expect(text).toContain(
    'They lie furthest apart on Far, ort 1.0, fp32, 2 threads: the slowest board takes 1.30× as long as the fastest.',
  );
  expect(text).toMatch(/Near.* no difference shown/);
});

test('a framework is held against its base in words, by evidence', async () => {
  const named = (slug: string) => ({ slug, name: slug });
  const gains = {
    base: named('tflite'),
    others: [{ ...named('tflite'), shared: 1 }],
    pairs: [
      {
        device: named('pi'),
        model: named('net'),
        precision: 'fp32' as const,
        threads: 4,
        batch: 1,
        scenario: 'SingleStream' as const,
        powerMode: null,
        tier: 'measured' as const,
        statistic: 'p50' as const,
        ms: 5,
        baseMs: 10,
        version: '1',
        baseVersion: '2',
        point: 'a',
        basePoint: 'b',
      },
    ],
    means: [{ tier: 'measured' as const, pairs: 1, ratio: 2 }],
  };
  const markup = await html(entry({ noun: 'framework', slug: 'ort', name: 'ort', gains }));
  expect(plain(markup)).toContain(
    'Measured here: 2.00× faster than tflite, geometric mean over the one pair',
  );
  expect(markup).toContain('href="/compare?c=b,a"');
  const none = { base: null, others: [], pairs: [], means: [] };
  expect(plain(await html(entry({ noun: 'framework', gains: none })))).toContain(
    'No other framework was measured',
  );
});

test('an entry without rows is no empty grid, and what was not understood is named', async () => {
  const text = plain(await html(entry({ points: [], boards: 0 }), { unread: ['foo'] }));
  expect(text).toContain('Nothing was measured on this device yet.');
  expect(text).toContain('left out: foo.');
});

test('its front is in the page, its rows can be chosen, and Explore opens the same rows', async () => {
  const points = [row('a', 10), row('b', 20, { tier: 'published', samples: null, runs: null })];
  const markup = await html(entry({ points }), { view: { q: 'p50', ds: 2 } });
  expect(markup).toContain('data-chart="front"');
  expect(markup.match(/<svg[^>]*>/g)?.length).toBeGreaterThan(1);
  const href = markup.match(/href="([^"]*)"[^>]*>Open in Explore</)?.[1] ?? '';
  const query = new URLSearchParams(href.replaceAll('&amp;', '&').replace(/^\/\?/, ''));
  expect(query.get('dev')).toBe('rpi4');
  expect(query.get('co')).toBe(points[0]?.cohort);
  expect(query.get('ds')).toBe('2');
  expect(markup).toContain('type="checkbox"');
});

test('without an accuracy there is no front, and a sentence says so', async () => {
  const loose = { cohort: null, accuracy: [] };
  const points = [row('a', 10, loose)];
  const text = plain(await html(entry({ points })));
  expect(text).toContain('No row here states both figures of a front');
  expect(await html(entry({ points }))).not.toContain('data-chart="front"');
  expect(plain(await html(entry({ points }), { view: { view: 'range' } }))).not.toContain(
    'of a front',
  );
});

test('an older data version is named, and leads to the newest on the same page', async () => {
  const old = { ds: 2, latestDs: 3 };
  const markup = await html(entry(old), { view: { ds: 2, q: 'p90' } });
  const text = plain(markup);
  expect(text).toContain('2 results as of data version 2 (2026-11-20)');
  expect(text).toContain('as of 2026-11-20 · Newer data available.');
  expect(markup).toContain('href="/d/rpi4?q=p90"');
  const empty = await html(entry({ ...old, points: [], boards: 0 }), { view: { ds: 2 } });
  expect(plain(empty)).toContain('Nothing of it was known as of data version 2.');
  expect(empty).toContain('href="/d/rpi4"');
});

test('links to other states of the page stay on the page', async () => {
  const markup = await html(entry(), { view: { by: 'prec' } });
  const stray = [...markup.matchAll(/href="(\/\?[^"]*)"[^>]*>([^<]*)</g)].map(([, , name]) => name);
  expect(stray).toEqual(['Open in Explore']);
  expect(markup).toContain('href="/d/rpi4?xs=lin&amp;by=prec"');
});

test('Chinese has no English left but names', async () => {
  const text = plain(await html(entry({ boards: 2 }), { locale: 'zh-CN' }));
  for (const word of text.match(/[A-Za-z][a-z]{3,}/g) ?? []) {
    expect(['Raspberry', 'Glyph', 'Runtime', 'glyphs', 'glyph']).toContain(word);
  }
});

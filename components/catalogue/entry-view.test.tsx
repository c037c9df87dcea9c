import { expect, test, vi } from 'vitest';
import type { CatalogueEntry } from '../../lib/contract/catalogue.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView } from '../../lib/link/view.ts';
import { markupOf, plain } from '../jobs/testing/plain-html.tsx';
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

const html = (given: CatalogueEntry, unread: string[] = []) =>
  markupOf(
    <EntryView
      entry={given}
      view={defaultView()}
      base={null}
      unread={unread}
      owner={false}
      locale="en"
    />,
  );

test('a device says what it does not know: memory, power modes, what its boards differ by', () => {
  const text = plain(html(entry()));
  expect(text).toContain('2 current results, 2 measured here.');
  expect(text).toContain('Memory not stated');
  expect(text).toContain('None of its 2 results states its power mode.');
  expect(text).toContain('what boards differ by is not known');
  expect(text).not.toMatch(/NaN|undefined/);
});

test('boards of one class are laid side by side, the furthest apart in words', () => {
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
    html(entry({ boards: 3, spread: [spread('Far', [10, 13, 11]), spread('Near', [10, 10.1])] })),
  );
  expect(text).toContain(
    'They lie furthest apart on Far, ort 1.0, fp32, 2 threads: the slowest board takes 1.30× as long as the fastest.',
  );
  expect(text).toMatch(/Near.* no difference shown/);
});

test('a framework is held against its base in words, by evidence', () => {
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
  const markup = html(entry({ noun: 'framework', slug: 'ort', name: 'ort', gains }));
  expect(plain(markup)).toContain(
    'Measured here: 2.00× faster than tflite, geometric mean over the one pair',
  );
  expect(markup).toContain('href="/compare?c=b,a"');
  const none = { base: null, others: [], pairs: [], means: [] };
  expect(plain(html(entry({ noun: 'framework', gains: none })))).toContain(
    'No other framework was measured',
  );
});

test('an entry without rows is no empty grid, and what was not understood is named', () => {
  const text = plain(html(entry({ points: [], boards: 0 }), ['foo']));
  expect(text).toContain('Nothing was measured on this device yet.');
  expect(text).toContain('left out: foo.');
});

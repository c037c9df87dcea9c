import { expect, test } from 'vitest';
import type { Study } from '../../lib/contract/study.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { studyOg, studyPicture } from './study-og.ts';

const load = (concurrency: number, throughputPerS: number) =>
  makePoint({
    id: `c${concurrency}`,
    concurrency,
    throughputPerS,
    latency: latency({}),
    scenario: 'Offline',
  });

function preview(points: Study['points']): string {
  const study = { id: 'a'.repeat(24), name: 'Load on <Glyphs>', axes: ['concurrency' as const] };
  const opened = { openedAt: '2026-11-20T10:00:00.000Z', open: 0 };
  return studyOg({ ...study, ...opened, points }, { theme: 'dark', locale: 'en' });
}

test('a study is previewed by its first panel, with its size in words and its day', () => {
  const svg = preview([load(1, 100), load(2, 190), load(4, 280)]);
  expect(svg).toContain('width="1200" height="630"');
  for (const words of ['Load on &lt;Glyphs&gt;', 'Inferometer · 2026-11-20', 'Raspberry Pi 4']) {
    expect(svg).toContain(words);
  }
  expect(svg.match(/<path /g)?.length).toBeGreaterThan(2);
  expect(svg).not.toMatch(/var\(|NaN/);
});

test('one without results has words alone', () => {
  const svg = preview([]);
  expect(svg).toContain('Load on &lt;Glyphs&gt;');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('the picture of a study has all of its panels, one under the other, and its address', () => {
  const points = [1, 2, 4].flatMap((concurrency) => [
    load(concurrency, 100 * concurrency),
    {
      ...load(concurrency, 50 * concurrency),
      id: `other${concurrency}`,
      model: { slug: 'other', name: 'Other <net>', family: 'Other' },
    },
  ]);
  const study = { id: 'a'.repeat(24), name: 'Load', axes: ['concurrency' as const] };
  const opened = { openedAt: '2026-11-20T10:00:00.000Z', open: 0 };
  const request = { page: 'study', id: study.id, query: new URLSearchParams() };
  const size = { theme: 'light', locale: 'en', width: 1000, height: 760 } as const;
  const address = 'https://bench.example/study/a';
  const svg = studyPicture(
    { ...study, ...opened, points },
    { ...request, ...size },
    { address, title: null },
  );
  for (const words of [address, 'Glyph S', 'Other &lt;net&gt;', 'Inferometer · 2026-11-20']) {
    expect(svg).toContain(words);
  }
  expect(svg).not.toMatch(/var\(|NaN/);
});

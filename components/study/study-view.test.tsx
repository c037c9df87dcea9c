import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Point } from '../../lib/contract/point.ts';
import type { Study } from '../../lib/contract/study.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { WithWords } from '../testing/with-words.tsx';
import { StudyView } from './study-view.tsx';

function study(points: Point[], given: Partial<Study> = {}): Study {
  return {
    id: 'a'.repeat(24),
    name: 'Load on Glyphs S',
    axes: ['concurrency'],
    openedAt: '2026-11-20T10:00:00.000Z',
    open: 0,
    points,
    ...given,
  };
}

const load = (concurrency: number, throughputPerS: number, given: Partial<Point> = {}) =>
  makePoint({
    id: `c${concurrency}`,
    concurrency,
    throughputPerS,
    latency: latency({}),
    scenario: 'Offline',
    ...given,
  });

const html = (given: Study, locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(
    <WithWords locale={locale}>
      <StudyView study={given} locale={locale} owner={false} />
    </WithWords>,
  );
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('throughput over load: knee and efficiency in words, a row for every cell', () => {
  const text = plain(html(study([load(1, 100), load(2, 190), load(4, 280), load(8, 285)])));
  expect(text).toContain('4 results over requests in flight.');
  expect(text).toContain(
    'Glyph S: from 4 in flight on, more requests bring little (98.2 % of the most).',
  );
  expect(text).toMatch(/ 2 none none 190 95\.0 % /);
  expect(html(study([load(1, 100)]))).not.toMatch(/<td[^>]*>(<span[^>]*><\/span>)?<\/td>/);
});

test('cells without a figure are in the table with their reason, remarks beside every figure', () => {
  const points = [
    makePoint({ id: 'a', threads: 1, remarks: [{ code: 'noisy', detail: null }] }),
    makePoint({ id: 'b', threads: 2, outcome: 'failed', outcomeReason: 'out of memory' }),
    makePoint({ id: 'c', threads: 4, validity: 'rejected' }),
  ];
  const markup = html(study(points, { axes: ['threads'], open: 1 }));
  const text = plain(markup);
  expect(text).toContain('1 is still being measured.');
  expect(text).toContain('2 have no figure and stand in the table with their reason.');
  expect(text).toContain('failed: out of memory');
  expect(text).toContain('noisy');
  expect(markup).toContain('data-flag="remark"');
  expect(markup.match(/<tr data-point-id/g)).toHaveLength(3);
  expect(markup.match(/data-chart="sweep"/g)).toHaveLength(1);
});

test('a few panels are drawn for the width of the page, many in one width', () => {
  const drawings = (models: number) => {
    const points = Array.from({ length: models }, (_, i) => {
      const model = { ...makePoint().model, slug: `m${i}`, name: `M${i}` };
      return [1, 2].map((threads) => makePoint({ id: `${i} ${threads}`, model, threads }));
    });
    const markup = html(study(points.flat(), { axes: ['threads'] }));
    const panels = markup.match(/<figure[^>]*data-chart="sweep".*?<\/figure>/gs) ?? [];
    expect(panels).toHaveLength(models);
    return panels.map((panel) => panel.match(/viewBox="0 0 \d+/g)?.length);
  };
  expect(drawings(2)).toEqual([4, 4]);
  expect(drawings(4)).toEqual([1, 1, 1, 1]);
});

test('a study without any result says so, and Chinese has no English left', () => {
  expect(plain(html(study([])))).toContain('No cell of this study has a result yet.');
  expect(plain(html(study([load(1, 100), load(2, 190)]), 'zh-CN'))).not.toMatch(
    /results|Throughput/,
  );
});

import { expect, test } from 'vitest';
import type { Cohort, Point, PointList } from '../../lib/contract/point.ts';
import { latency, makePoint, top1 } from '../../lib/contract/testing/point.ts';
import { readEmbed } from '../../lib/export/embed/read-embed.ts';
import { embedView } from './embed-view.ts';

const cohort: Cohort = {
  id: 'image-classification~glyphs-64@5000~top1~SingleStream~b1',
  task: 'image-classification',
  dataSet: 'glyphs-64@5000',
  metric: 'top1',
  scenario: 'SingleStream',
  batch: 1,
  own: true,
  points: 2,
  newestAt: null,
};
const id = '0199b7c4-8e21-7000-8000-0123456789ab';
const fast = makePoint({ id: 'fast', resultId: id, latency: latency({ p50Ms: 2.67 }) });
const slow = makePoint({
  id: 'slow',
  model: { slug: 'bad', name: '<img src=x onerror=alert(1)>', family: 'Bad' },
  latency: latency({ p50Ms: 30 }),
  accuracy: [top1(0.9)],
  remarks: [{ code: 'very_noisy', detail: 'p95 is "twice" p50' }],
});

function listOf(points: Point[]): PointList {
  const asOf = '2026-11-20T10:00:00.000Z';
  return { cohort, cohorts: [cohort], ds: 7, latestDs: 7, asOf, totalPoints: 2, points };
}

function drawn(query: string, points = [fast, slow], locale: 'en' | 'zh-CN' = 'en'): string {
  const { view, look, ignored } = readEmbed(new URLSearchParams(query));
  return embedView({
    list: listOf(points),
    view,
    look,
    locale,
    title: null,
    note: null,
    ignored,
    shapeHref: (shape) => `/embed?view=${shape}`,
    openHref: '/?q=p90',
  });
}

test('the chart stands in the markup, with its sentence, date, legend and the way to the page', () => {
  const document = drawn('');
  expect(document.match(/<svg class="(narrow|middle|wide)"/g)).toHaveLength(3);
  expect(document).toContain('as of 2026-11-20, data version 7');
  expect(document).toMatch(/<a href="\/\?q=p90" target="_blank" rel="noopener" data-open>/);
  expect(document).toContain('data-legend');
  expect(document).toContain(`<a href="/r/${id}" target="_blank"`);
  expect(document).toContain('1 of 2 results has a remark');
});

test('names of others are words in every shape, never markup', () => {
  for (const shape of ['front', 'range', 'table', 'matrix']) {
    const document = drawn(`view=${shape}`);
    expect(document, shape).toContain('&lt;img src=x');
    expect(document, shape).not.toContain('<img');
  }
});

test('the theme is the one asked for; without one the reader’s own decides', () => {
  expect(drawn('theme=dark')).toContain('<html lang="en" data-theme="dark">');
  expect(drawn('')).toContain('<html lang="en">');
  expect(drawn('', [fast], 'zh-CN')).toContain('<html lang="zh-CN">');
});

test('controls go when they are not wanted; the way to the page stays', () => {
  expect(drawn('')).toContain('<nav');
  expect(drawn('ctl=0')).not.toContain('<nav');
  expect(drawn('ctl=0')).toContain('data-open');
});

test('a chart has the height that was asked for in each width', () => {
  expect(drawn('h=300').match(/viewBox="0 0 \d+ 300" height="300"/g)).toHaveLength(3);
});

test('no inline style and no handler, which the policy would refuse', () => {
  for (const shape of ['front', 'range', 'table', 'matrix']) {
    const tags = drawn(`view=${shape}`)
      .replace(/<(script|style)>.*?<\/\1>/gs, '')
      .replace(/="[^"]*"/g, '=')
      .match(/<[a-z][^>]*>/g);
    for (const tag of tags ?? []) expect(tag).not.toMatch(/\s(style|on[a-z]+)=/);
  }
});

test('without rows there are words in place of a chart; what was not understood is named', () => {
  const document = drawn('fw=none&colour=red');
  expect(document).toContain('data-chart="none"');
  expect(document).toContain('colour');
});

test('the matrix says of every cell what it is, with the tier and the doubts of its best row', () => {
  const other = { ...fast, device: { slug: 'pi5', name: 'Raspberry Pi 5' } };
  const document = drawn('view=matrix', [other, slow]);
  expect(document.match(/<td class="quiet">not measured<\/td>/g)).toHaveLength(2);
  expect(document).toMatch(/<b>30\.0 ms<\/b>/);
  expect(document).toContain('<span class="remark">very noisy</span>');
});

test('marks say what they are as long as there is room for it, and then a sentence says which do', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      makePoint({
        id: `p${at}`,
        latency: latency({ p50Ms: 1 + at / 100 }),
        accuracy: [top1(0.5 + (at % 97) / 400)],
      }),
    );
  const titles = (document: string) => document.match(/<title>/g)?.length ?? 0;
  const all = drawn('', many(400));
  expect(titles(all)).toBe(1 + 3 * 400);
  expect(all).not.toContain('data-silent');
  const dense = drawn('', many(3000));
  expect(titles(dense)).toBeLessThan(1 + 3 * 100);
  const marks = (titles(dense) - 1) / 3;
  expect(dense).toContain(`the other ${(3000 - marks).toLocaleString('en')} stand in the table`);
  expect(dense.length).toBeLessThan(2_000_000);
});

test('a frame opened by itself has its sign in the tab', () => {
  expect(drawn('')).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml">');
});

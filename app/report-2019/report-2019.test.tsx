import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type ReportData, reportFigures } from '../../components/published/report/report-data.ts';
import { reportGrid } from '../../components/published/report/report-grid.ts';
import { ReportView } from '../../components/published/report/report-view.tsx';
import { WithWords } from '../../components/testing/with-words.tsx';
import { readRoofs } from '../../lib/server/published/curated.ts';
import { readRows } from '../../lib/server/published/map-published.ts';
import { readPublished } from '../../lib/server/published/read-published.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import type { Locale } from '../../lib/text/locale.ts';

const folder = path.resolve('prisma/reference');
const roofs = readRoofs(folder);
const data: ReportData = {
  points: readPublished(folder).flatMap(({ source, point }) =>
    source === 'tryolabs' ||
    (source === 'nvidia_jetson' &&
      point.device.slug === 'jetson-nano' &&
      point.model.slug === 'resnet-50')
      ? point
      : [],
  ),
  timeless: readRows(folder, 'tryolabs').filter(
    (row) => row.latency_ms_mean === null && row.latency_ms_p50 === null,
  ),
  roof: {
    workFlops: roofs.models['resnet-50']?.flops ?? 0,
    workSource: roofs.models['resnet-50']?.source ?? '',
    peakFlops: roofs.devices['jetson-nano']?.peakFlops ?? 0,
    peakPrecision: roofs.devices['jetson-nano']?.precision ?? '',
    peakSource: roofs.devices['jetson-nano']?.source ?? '',
  },
  own: { model: 0, device: 2 },
};
const markup = (locale: Locale, given: ReportData = data) =>
  renderToStaticMarkup(
    <WithWords locale={locale}>
      <ReportView data={given} locale={locale} />
    </WithWords>,
  );
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('the three winners and the arithmetic of the first are the rows’ own', () => {
  const text = plain(markup('en'));
  for (const fact of ['2.67 ms', '375 FPS', '5.42 ms', '185 FPS', 'Google promises 5.50 ms'])
    expect(text).toContain(fact);
  expect(text).toContain('over 85 %');
  expect(text).toContain('no image can take less than 17.4 ms');
  expect(text).toContain('2.67 ms would take 3.07 TFLOP/s: 6.51 times the peak');
  expect(text).toContain('NVIDIA’s own 29.8 ms takes 58.3 % of the peak, and is 11.2 times slower');
  expect(text).not.toMatch(/NaN|undefined|null/);
});

test('85.4 % of 103 images has its interval, and all images lie outside it', () => {
  const interval = wilson(88, 103);
  const text = plain(markup('en'));
  expect(text).toContain(
    '88 of the first 103 images are right: 85.4 %, with a 95 % Wilson interval from 77.4 % to 91.0 %',
  );
  expect([interval.low, interval.high].map((share) => share.toFixed(3))).toEqual([
    '0.774',
    '0.910',
  ]);
  expect(text).toContain('Over all 10,000 images it is 68.4 %');
  expect(text).toContain('103 images are 11 of its 1,000 classes');
});

test('of forty pairs four are known; the others read “not published”, and files “inferred”', () => {
  const grid = reportGrid(data, reportFigures(data.points));
  expect([...grid.keys()].sort()).toEqual([
    'coral-dev-board efficientnet-edgetpu-s',
    'jetson-nano efficientnet-b0',
    'jetson-nano efficientnet-b3',
    'jetson-nano resnet-50',
  ]);
  const html = markup('en');
  const table = /<table[^>]*data-grid[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  expect(table.match(/not published/g)).toHaveLength(36);
  expect(table.match(/>inferred</g)).toHaveLength(2);
  expect(plain(html)).toContain('40 pairs of a device and a model');
});

test('every flaw is marked where it occurs, and every mark and place has its anchor', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const html = markup(locale);
    for (const flaw of [1, 2, 3, 4, 5]) {
      expect(html).toContain(`data-flaw-mark="${flaw}"`);
      expect(html).toContain(`id="flaw-${flaw}"`);
    }
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) {
      expect(html).toContain(`id="${anchor}"`);
    }
  }
});

test('a figure that is not loaded is said to be missing, and nothing else breaks', () => {
  const text = plain(markup('en', { ...data, points: [] }));
  expect(text).toContain('not loaded');
  expect(text).not.toMatch(/NaN|undefined/);
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { assignSeries } from '../../lib/chart/palette.ts';
import type { Point } from '../../lib/contract/point.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { WithWords } from '../testing/with-words.tsx';
import { PointMatrix } from './point-matrix.tsx';

function matrix(rows: Point[], view: Partial<View> = {}): string {
  const html = renderToStaticMarkup(
    <WithWords>
      <PointMatrix
        rows={rows}
        view={{ ...defaultView(), view: 'matrix', ...view }}
        metric="top1"
        frameRate
        series={assignSeries(rows)}
        locale="en"
      />
    </WithWords>,
  );
  return html;
}

/** The part for wide screens. */
const wide = (html: string) => html.split('md:hidden')[1] ?? '';
const nano = { slug: 'nano', name: 'Jetson Nano' };
const large = { slug: 'glyph-m', name: 'Glyph M', family: 'Glyph' };

test('every cell says its best figure or what became of it, and leads to its rows', () => {
  const html = matrix([
    makePoint({ id: 'a', latency: latency({ p50Ms: 10 }) }),
    makePoint({ id: 'b', latency: latency({ p50Ms: 4 }), threads: 4 }),
    makePoint({ id: 'c', device: nano, outcome: 'failed', outcomeReason: 'out of memory' }),
    makePoint({ id: 'd', device: nano, model: large, outcome: 'unsupported' }),
  ]);
  expect(html).toContain(
    'Raspberry Pi 4, Glyph S: 4.00 ms, Raspberry Pi 4, Glyph S, ONNX Runtime, fp32, 1 more row',
  );
  expect(html).toContain('Jetson Nano, Glyph S: failed: out of memory');
  expect(html).toContain('Jetson Nano, Glyph M: unsupported');
  expect(html).toContain('Raspberry Pi 4, Glyph M: not measured');
  expect(html).toContain('href="/?view=table&amp;dev=rpi4&amp;model=glyph-s"');
  expect(html).toContain(
    '2 devices by 2 models; each cell has, of its rows, the lowest Latency p50, inference, in ms.',
  );
  expect(html).toContain('Never the best of a cell: 1 failed, 1 unsupported.');
});

test('every cell of the table is there: none is blank', () => {
  const rows = [makePoint({ id: 'a' }), makePoint({ id: 'b', device: nano, model: large })];
  const cells = wide(matrix(rows)).match(/data-say="[^"]+"/g);
  expect(cells).toHaveLength(4);
});

test('with many models families are folded, and a folded one leads to all of its rows', () => {
  const rows = Array.from({ length: 14 }, (_, i) =>
    makePoint({
      id: `p${i}`,
      model: { slug: `m${i}`, name: `M${i}`, family: i < 12 ? 'Many' : `Alone ${i}` },
      latency: latency({ p50Ms: i + 1 }),
    }),
  );
  const html = matrix(rows);
  expect(html).toContain('Many, 12 models');
  expect(html).toContain('aria-expanded="false"');
  expect(html).toContain(
    `model=${rows
      .slice(0, 12)
      .map(({ model }) => model.slug)
      .sort()
      .join(',')}`,
  );
  expect(wide(html).match(/data-say/g)).toHaveLength(3);
});

test('the place of a figure is a mark, the same at every cell with one value', () => {
  const rows = [1, 10, 100].map((p50Ms, i) =>
    makePoint({
      id: `p${i}`,
      model: { slug: `m${i}`, name: `M${i}`, family: `F${i}` },
      latency: latency({ p50Ms }),
    }),
  );
  const html = wide(matrix(rows));
  expect(html).toContain('left:calc(0.00% - 1px)');
  expect(html).toContain('left:calc(50.00% - 1px)');
  expect(html).toContain('left:calc(100.00% - 1px)');
});

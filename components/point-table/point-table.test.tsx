import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Point } from '../../lib/contract/point.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { words } from '../../lib/text/words.ts';
import { WithWords } from '../testing/with-words.tsx';
import { PointTable } from './point-table.tsx';
import type { RowContext } from './row-context.ts';

const context: RowContext = {
  text: words('en'),
  locale: 'en',
  q: 'p50',
  tr: 'infer',
  timer: 'inference',
  unit: 'ms',
  metric: 'top1',
  signOf: () => null,
  stripOf: () => null,
  stripScale: null,
};

function table(rows: Point[], view: View = defaultView()): string {
  return renderToStaticMarkup(
    <WithWords>
      <PointTable
        rows={rows}
        view={view}
        context={context}
        highlighted={new Set()}
        describedBy="sentence"
        onHover={() => {}}
        onSort={() => {}}
      />
    </WithWords>,
  );
}

/** The wide cells of the only row as words. */
function cells(point: Point): string[] {
  const body = table([point]).split('<tbody>')[1] ?? '';
  return [...body.matchAll(/<t[hd][^>]*max-md:hidden[^>]*>(.*?)<\/t[hd]>/gs)].map((match) =>
    (match[1] ?? '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

test('rows keep their order and carry the ids of their marks', () => {
  const resultId = '0199b7c4-8e21-7000-8000-0123456789ab';
  const html = table([makePoint({ id: 'b', resultId }), makePoint({ id: 'a' })]);
  expect([...html.matchAll(/data-point-id="(\w)"/g)].map((match) => match[1])).toEqual(['b', 'a']);
  expect(html).toContain(`data-result-id="${resultId}"`);
  expect(html).toContain(`href="/r/${resultId}"`);
});

test('exactly one head tells the direction, and each sortable head is an address', () => {
  const html = table([makePoint()], { ...defaultView(), sort: { key: 'acc', dir: 'desc' } });
  expect(html.match(/aria-sort="/g)).toHaveLength(1);
  expect(html).toContain('aria-sort="descending"');
  expect(html).toContain('href="/?sort=acc:asc"');
  expect(html).toContain('href="/"');
});

test('a row says every figure in the unit of its column', () => {
  expect(cells(makePoint({ latency: latency({ p50Ms: 10 }) }))).toEqual([
    'Raspberry Pi 4',
    'Glyph S',
    'ONNX Runtime 1.30.0',
    'fp32',
    '10.0',
    'none',
    '100',
    '80.0',
    '1,000',
    'measured',
  ]);
});

test('missing is said in words, never as a blank or a zero', () => {
  const point = makePoint({
    precision: null,
    samples: null,
    accuracy: [],
    latency: latency({ meanMs: 21.5 }),
  });
  expect(cells(point).slice(3)).toEqual([
    'not stated',
    'mean 21.5',
    'none',
    'none',
    'none',
    'not stated',
    'measured',
  ]);
});

test('a failed row has its reason and no figure', () => {
  const point = makePoint({
    outcome: 'failed',
    outcomeReason: 'out of memory',
    samples: null,
    latency: latency({ p50Ms: 3 }),
  });
  const [, , , , ms, spread, fps, , samples, evidence] = cells(point);
  expect([ms, spread, fps, samples]).toEqual(['none', 'none', 'none', 'none']);
  expect(evidence).toContain('failed: out of memory');
});

test('a published row leads to its source, not to a result page', () => {
  const html = table([
    makePoint({
      tier: 'published',
      source: { label: 'Coral', url: 'https://coral.test/b', licence: null, date: null },
    }),
  ]);
  expect(html).toContain('href="https://coral.test/b"');
  expect(html).not.toContain('/r/');
  expect(html).toContain('published, Coral');
});

test('a list beyond 600 rows says how many more there are', () => {
  const rows = Array.from({ length: 601 }, (_, i) => makePoint({ id: `p${i}` }));
  const html = table(rows);
  expect(html.match(/data-point-id/g)).toHaveLength(600);
  expect(html).toContain('aria-rowcount="602"');
  expect(html).toContain('Show 1 more row<');
});

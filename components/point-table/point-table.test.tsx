import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Point } from '../../lib/contract/point.ts';
import { makeDeadlineRow } from '../../lib/contract/testing/deadline-row.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { words } from '../../lib/text/words.ts';
import { WithWords } from '../testing/with-words.tsx';
import { PointTable, type PointTableProps } from './point-table.tsx';
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

function table(
  rows: Point[],
  view: View = defaultView(),
  more: Partial<PointTableProps> = {},
): string {
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
        {...more}
      />
    </WithWords>,
  );
}

/** The wide cells of the only row as words. */
function cells(point: Point, more: Partial<PointTableProps> = {}, view?: View): string[] {
  const body = table([point], view, more).split('<tbody>')[1] ?? '';
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

test('a list beyond 50 rows says how many more there are', () => {
  const rows = Array.from({ length: 51 }, (_, i) => makePoint({ id: `p${i}` }));
  const html = table(rows);
  expect(html.match(/data-point-id/g)).toHaveLength(50);
  expect(html).toContain('aria-rowcount="52"');
  expect(html).toContain('Show 1 more row<');
});

test('device, model and runtime lead to their pages, the figure and the evidence to the result', () => {
  const resultId = '0199b7c4-8e21-7000-8000-0123456789ab';
  const html = table([makePoint({ resultId })]);
  for (const href of ['/d/rpi4', '/m/glyph-s', '/f/onnxruntime-node'])
    expect(html).toContain(`href="${href}"`);
  expect(html.match(new RegExp(`href="/r/${resultId}"`, 'g'))).toHaveLength(3);
});

test('chosen columns stand in the order of the table, each with one unit in its head', () => {
  const point = makePoint({
    peakMemoryBytes: 64_800_000,
    modelBytes: 250_000,
    energyMj: 1500,
    powerW: 3.2,
    throughputPerS: 88,
    placement: 0.63,
    latency: latency({ p50Ms: 10, p90Ms: 11.5, p99Ms: 14 }),
  });
  const cols = ['place', 'size', 'mem', 'power', 'energy', 'thr', 'p99', 'p90', 'lat'] as const;
  expect(cells(point, { cols: [...cols] }).slice(3)).toEqual([
    '10.0',
    '11.5',
    '14.0',
    '88.0',
    '1.50',
    '3.20',
    '64.8',
    '250',
    '63.0',
  ]);
  const html = table([point], undefined, { cols: [...cols] });
  for (const head of ['p90, ms', 'p99, ms', 'Energy, J', 'Power, W', 'Memory, MB', 'Size, kB'])
    expect(html).toContain(head);
  expect(html).toContain('href="/?sort=energy:asc"');
  expect(html).toContain('href="/?sort=thr:desc"');
});

test('a chosen figure that a row lacks is said in words, and work on the CPU is loud', () => {
  const cols = ['p99', 'energy', 'mem', 'place', 'trend', 'ev'] as const;
  const found = cells(makePoint({ placement: null }), { cols: [...cols] }).slice(3);
  expect(found.slice(0, 5)).toEqual([
    'not stated',
    'not stated',
    'not stated',
    'not stated',
    'none',
  ]);
  const [evidence] = cells(makePoint({ placement: 0.63 }), { cols: ['ev'] }).slice(3);
  expect(evidence).toContain('37.0 % on CPU');
  expect(evidence).toContain('1,000 samples');
});

test('misses are counted against the deadline of the view, or said not to be', () => {
  const resultId = '0199b7c4-8e21-7000-8000-0123456789ab';
  const row = makeDeadlineRow(resultId);
  const at = (view: View, misses: PointTableProps['misses']) =>
    cells(makePoint({ resultId }), { cols: ['lat', 'miss'], misses }, view)[4];
  const limited = { ...defaultView(), dl: 33.3 };
  expect(at(limited, new Map([[resultId, row]]))).toBe('3.2');
  expect(at(limited, new Map())).toBe('not counted');
  expect(at(defaultView(), undefined)).toBe('none');
  const html = table([makePoint({ resultId })], limited, {
    cols: ['lat', 'miss'],
    misses: new Map([[resultId, row]]),
  });
  expect(html).toContain('above 33.3 ms');
  expect(html).toContain('32 of 1,000 samples missed it; 95 % interval 2.2–4.5 %.');
  expect(html).toContain('The longest took 67.3 ms; at most 3 in a row.');
});

test('rows can be chosen: the first is the baseline, and a full basket says why it takes no more', () => {
  const rows = Array.from({ length: 7 }, (_, i) => makePoint({ id: `p${i}` }));
  expect(table(rows)).not.toContain('type="checkbox"');
  const html = table(rows, undefined, { basket: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] });
  expect(html.match(/type="checkbox"/g)).toHaveLength(7);
  expect(html.match(/checked=""/g)).toHaveLength(6);
  expect(html.match(/, the baseline"/g)).toHaveLength(1);
  expect(html.match(/aria-disabled="true"/g)).toHaveLength(1);
  expect(html).toContain('Six are chosen: take one out first.');
  expect(html).toContain('Compare Raspberry Pi 4, Glyph S, ONNX Runtime, fp32');
});

test('a row that breaks a limit is dimmed and says so; none is hidden', () => {
  const html = table([makePoint({ id: 'a' }), makePoint({ id: 'b' })], undefined, {
    kept: (id) => (id === 'a' ? 'broken' : 'kept'),
  });
  expect(html.match(/data-kept="broken"/g)).toHaveLength(1);
  expect(html.match(/data-point-id/g)).toHaveLength(2);
  expect(html).toContain('beyond your limits');
});

test('a table without latency and evidence has a column that leads to the result', () => {
  const resultId = '0199b7c4-8e21-7000-8000-0123456789ab';
  const found = cells(makePoint({ resultId }), { cols: ['fps'] });
  expect(found.at(-1)).toBe('Open result');
});

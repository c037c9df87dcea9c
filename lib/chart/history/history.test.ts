import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SceneNode } from '../scene-node.ts';
import { approximateWidth } from '../text-width.ts';
import { historyNodes } from './history-nodes.ts';
import { type HistoryMark, historyScene } from './history-scene.ts';
import { timeTicks } from './time-ticks.ts';

const noon = Date.UTC(2026, 10, 20, 12);

function mark(given: Partial<HistoryMark> = {}): HistoryMark {
  return {
    id: 'a',
    at: noon,
    p50Ms: 10,
    p5Ms: 9,
    p95Ms: 12,
    board: 1,
    version: '1.0',
    standing: 'good',
    flagged: false,
    noted: false,
    ...given,
  };
}

function scene(marks: readonly HistoryMark[], width = 900) {
  return historyScene({
    marks,
    changes: [],
    series: { slot: 2, shape: 'square' },
    width,
    locale: 'en',
    measure: approximateWidth,
    title: (unit) => `p50, ${unit}`,
    noFigure: 'no figure',
  });
}

const flat = (nodes: readonly SceneNode[]): SceneNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

test('faster is lower, later is further right, and a result without a figure stands in its strip', () => {
  const { marks, strip, plot } = scene([
    mark({ id: 'slow', p50Ms: 20, at: noon }),
    mark({ id: 'fast', p50Ms: 5, at: noon + 86_400_000 }),
    mark({ id: 'none', p50Ms: null, standing: 'none', at: noon + 2 * 86_400_000 }),
  ]);
  const [slow, fast, none] = marks;
  expect(fast?.x).toBeGreaterThan(slow?.x ?? 0);
  expect(fast?.y).toBeGreaterThan(slow?.y ?? 0);
  expect(none?.y).toBe(strip);
  expect(strip).toBeGreaterThan(plot.bottom);
});

test('a version is marked once, at its first result', () => {
  const { rules } = scene([
    mark({ version: '1.0' }),
    mark({ version: '2.0', at: noon + 3_600_000 }),
    mark({ version: '1.0', at: noon + 7_200_000 }),
  ]);
  expect(rules.map(({ label }) => label)).toEqual(['1.0', '2.0']);
});

test('one result alone, and one at 0 ms, are drawn without a hole', () => {
  for (const marks of [[mark()], [mark({ p50Ms: 0, p5Ms: 0, p95Ms: 0 })]]) {
    const nodes = flat(historyNodes(scene(marks)));
    expect(JSON.stringify(nodes)).not.toMatch(/NaN|null|Infinity/);
    expect(nodes.some(({ attributes }) => attributes['data-result-id'] === 'a')).toBe(true);
  }
});

test('what does not count has no whisker, and a note has its flag', () => {
  const nodes = flat(
    historyNodes(
      scene([
        mark({ id: 'gone', standing: 'withdrawn' }),
        mark({ id: 'out', standing: 'rejected' }),
        mark({ id: 'in', noted: true }),
      ]),
    ),
  );
  expect(nodes.map(({ attributes }) => attributes['data-whisker']).filter(Boolean)).toEqual(['in']);
  expect(nodes.filter(({ attributes }) => attributes['data-flag'] === 'note')).toHaveLength(1);
});

test('time ticks stand inside the axis in order and their labels never touch', () => {
  const span = fc.double({ min: 1, max: 1e7, noNaN: true });
  const width = fc.integer({ min: 240, max: 1400 });
  fc.assert(
    fc.property(span, width, (minutes, pixels) => {
      const domain = { low: noon, high: noon + minutes * 60_000 };
      const scale = { kind: 'linear' as const, domain, from: 46, to: 46 + pixels };
      const ticks = timeTicks(scale, approximateWidth);
      ticks.forEach(({ value, position, label }, i) => {
        expect(value).toBeGreaterThanOrEqual(domain.low);
        expect(value).toBeLessThanOrEqual(domain.high);
        const next = ticks[i + 1];
        if (!next) return;
        const room = (approximateWidth(label, 400) + approximateWidth(next.label, 400)) / 2;
        expect(next.position - position).toBeGreaterThan(room);
      });
    }),
  );
});

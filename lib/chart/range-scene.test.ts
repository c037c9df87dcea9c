import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameShift, placeRangeNames } from './range-names.ts';
import { type RangeInput, rangeScene } from './range-scene.ts';
import { rangeInset, rangeTicks } from './range-ticks.ts';
import { approximateWidth } from './text-width.ts';

const input = (given: Partial<RangeInput> = {}): RangeInput => ({
  rows: [],
  axis: {
    measure: 'time',
    unit: 'auto',
    scale: 'log',
    better: 'low',
    zoom: null,
    limits: [],
    deadline: null,
  },
  frameRate: true,
  refs: [],
  locale: 'en',
  words: { referenceRate: (fps) => `${fps} FPS` },
  ...given,
});

const ms = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const rows = fc
  .array(
    fc.record({ value: fc.oneof(ms, fc.constant(0)), below: ms, above: ms, stated: fc.boolean() }),
    { minLength: 1, maxLength: 30 },
  )
  .map((made) =>
    made.map(({ value, below, above, stated }, index) => ({
      id: `r${index}`,
      value,
      spread: stated ? { low: Math.min(value, below), high: Math.max(value, above) } : null,
    })),
  );
const scale = fc.constantFrom('log' as const, 'lin' as const);

test('each row has one place, in the order given, and a larger value never stands further left', () => {
  fc.assert(
    fc.property(rows, scale, (given, kind) => {
      const made = input({ rows: given });
      const scene = rangeScene({ ...made, axis: { ...made.axis, scale: kind } });
      expect(scene.rows.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
      const placed = scene.rows.flatMap(({ at }, index) => {
        const value = given[index]?.value ?? 0;
        expect(at === null).toBe(!(value > 0));
        return at === null ? [] : [{ at, value }];
      });
      for (const { at } of placed) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(100);
      }
      const byValue = [...placed].sort((a, b) => a.value - b.value);
      for (const [index, { at }] of byValue.entries())
        expect(at).toBeGreaterThanOrEqual((byValue[index - 1]?.at ?? 0) - 0.01);
    }),
  );
});

test('a bar that leaves the axis ends at its edge in an arrow; a p5 of 0 never reaches a logarithm', () => {
  const given = [
    { id: 'zero', value: 2, spread: { low: 0, high: 4 } },
    { id: 'wide', value: 20, spread: { low: 10, high: 80 } },
  ];
  const whole = rangeScene(input({ rows: given }));
  expect(whole.rows[0]?.bar).toMatchObject({ from: 0, arrowFrom: true, arrowTo: false });
  expect(whole.rows[1]?.bar).toMatchObject({ arrowFrom: false, arrowTo: false });
  const made = input({ rows: given });
  const zoomed = rangeScene({ ...made, axis: { ...made.axis, zoom: { low: 15, high: 40 } } });
  expect(zoomed.rows[0]).toMatchObject({ at: null, off: 'below' });
  expect(zoomed.rows[1]?.bar).toEqual({ from: 0, to: 100, arrowFrom: true, arrowTo: true });
  expect(JSON.stringify([whole.rows, zoomed.rows])).not.toMatch(/NaN|Infinity/);
});

test('the real-time band, limits and the deadline are in view, whatever the rows are', () => {
  const made = input({ rows: [{ id: 'a', value: 1, spread: null }], refs: [30] });
  const scene = rangeScene({
    ...made,
    axis: {
      ...made.axis,
      limits: [{ side: 'most', value: 500, label: 'at most 500 ms' }],
      deadline: { value: 33.3, label: 'deadline 33.3 ms' },
    },
  });
  expect(scene.band?.from).toBeGreaterThan(scene.rows[0]?.at ?? 100);
  expect(scene.lines.map(({ kind }) => kind)).toEqual(['rate', 'deadline']);
  expect(scene.edges).toHaveLength(1);
  expect(scene.outside[0]).toMatchObject({ to: 100 });
  expect(scene.outside[0]?.from).toBe(scene.edges[0]?.at);
});

const widths = fc.constantFrom(166, 240, 248, 396, 520, 726, 800);

test('no two tick labels touch at any width, and none leaves the chart', () => {
  fc.assert(
    fc.property(rows, scale, widths, (given, kind, pixels) => {
      const made = input({ rows: given });
      const { axis } = rangeScene({ ...made, axis: { ...made.axis, scale: kind } });
      const { ticks, inverse } = rangeTicks(axis, pixels, true, 'en');
      for (const list of [ticks, inverse]) {
        const boxes = list
          .map(({ label, at }) => {
            const half = approximateWidth(label, 400) / 2;
            const middle = (at / 100) * pixels;
            return { left: middle - half, right: middle + half };
          })
          .sort((a, b) => a.left - b.left);
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(-rangeInset - 0.1);
          expect(box.right).toBeLessThanOrEqual(pixels + rangeInset + 0.1);
          const before = boxes[index - 1];
          if (before) expect(box.left - before.right).toBeGreaterThanOrEqual(2);
        }
      }
      expect(ticks.length).toBeGreaterThan(0);
    }),
  );
});

const name = fc.record({
  at: fc.double({ min: 0, max: 100, noNaN: true }),
  width: fc.constantFrom(0, 3),
  label: fc.constantFrom('18–20 FPS, real time', 'deadline 33.3 ms', '30 FPS', 'at most 50 ms'),
});

test('no name of a line stands over another, and none leaves the chart', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), widths, (made, pixels) => {
      const names = made.map(({ at, width, label }) => ({
        from: at,
        to: Math.min(100, at + width),
        label,
      }));
      const boxes = placeRangeNames(names, pixels).map((placed) => {
        const width = approximateWidth(placed.label, 400);
        const edge = (placed.at / 100) * pixels + nameShift(placed);
        const left = placed.anchor === 'start' ? edge : edge - width;
        return { lane: placed.lane, left, right: left + width };
      });
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(-rangeInset);
        expect(box.right).toBeLessThanOrEqual(pixels + rangeInset);
        for (const other of boxes.slice(index + 1)) {
          const apart = box.lane !== other.lane || box.right < other.left || other.right < box.left;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

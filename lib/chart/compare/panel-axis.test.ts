import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PanelValue, panelAxis } from './panel-axis.ts';

const how = {
  quantity: 'lat',
  latency: 'auto',
  base: null,
  frameRate: true,
  locale: 'en',
} as const;

const only = (...values: number[]): PanelValue[] =>
  values.map((value) => ({ value, low: null, high: null }));

const anyValue: fc.Arbitrary<PanelValue> = fc
  .tuple(
    fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
    fc.double({ min: 1, max: 20, noNaN: true }),
    fc.double({ min: 1, max: 20, noNaN: true }),
    fc.boolean(),
  )
  .map(([value, below, above, spread]) => ({
    value,
    low: spread ? value / below : null,
    high: spread ? value * above : null,
  }));

test('every value and every end of a spread has a place on the axis, in order', () => {
  fc.assert(
    fc.property(
      fc.array(anyValue, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (values, relative) => {
        const base = relative ? (values[0]?.value ?? null) : null;
        const axis = panelAxis(values, { ...how, base });
        expect(axis).not.toBeNull();
        for (const { value, low, high } of values) {
          const at = axis?.place(value) ?? -1;
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThan(100);
          if (low !== null) expect(axis?.place(low)).toBeLessThanOrEqual(at);
          if (high !== null) expect(axis?.place(high)).toBeGreaterThanOrEqual(at);
        }
        for (const { at } of [...(axis?.ticks.wide ?? []), ...(axis?.ticks.narrow ?? [])]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
        }
      },
    ),
  );
});

test('relative to a baseline it stands at 1×, and there is no rate of frames', () => {
  const axis = panelAxis(only(4, 10, 26), { ...how, base: 4 });
  const one = axis?.ticks.wide.find(({ label }) => label === '1×');
  expect(axis?.unit).toBe('×');
  expect(one?.at).toBeCloseTo(axis?.place(4) ?? -1);
  expect(axis?.fps.wide).toEqual([]);
});

test('the unit is one for all, and the rates of frames run against the latencies', () => {
  const axis = panelAxis(only(0.63, 1.58, 2.67), how);
  expect(axis?.unit).toBe('ms');
  expect(axis?.ticks.wide.map(({ label }) => label)).toContain('2');
  const rates = axis?.fps.wide ?? [];
  const thousand = rates.find(({ label }) => label === '1,000');
  expect(thousand?.at).toBeCloseTo(axis?.place(1) ?? -1);
  expect(panelAxis(only(0.1, 0.5), how)?.unit).toBe('μs');
  expect(panelAxis(only(5), { ...how, frameRate: false })?.fps.narrow).toEqual([]);
});

test('an accuracy is linear, in percent; memory is in the unit of its largest', () => {
  const accuracy = panelAxis(only(0.71, 0.76), { ...how, quantity: 'acc' });
  expect(accuracy).toMatchObject({ kind: 'linear', unit: '%' });
  expect(accuracy?.place(0.76)).toBeGreaterThan(accuracy?.place(0.71) ?? 100);
  expect(panelAxis(only(5e6, 2e8), { ...how, quantity: 'mem' })).toMatchObject({ unit: 'MB' });
});

test('without a value above 0 there is no axis', () => {
  expect(panelAxis([], how)).toBeNull();
  expect(panelAxis(only(0), how)).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Startup } from '../contract/run.ts';
import { StartFigures } from '../contract/start-figures.ts';
import { startFigures } from './start-figures.ts';

const startup = (ms: number, changes: Partial<Startup> = {}): Startup => ({
  spawnNs: ms * 1e6,
  runtimeLoadNs: 2 * ms * 1e6,
  modelLoadNs: 3 * ms * 1e6,
  firstInferenceNs: 4 * ms * 1e6,
  pageCache: null,
  ...changes,
});

test('median and maximum of five fresh processes', () => {
  expect(startFigures([5, 1, 4, 2, 3].map((ms) => startup(ms)))).toEqual([
    {
      kind: 'cold-process',
      processes: 5,
      spawn: { medianMs: 3, maxMs: 5, count: 5 },
      runtime: { medianMs: 6, maxMs: 10, count: 5 },
      load: { medianMs: 9, maxMs: 15, count: 5 },
      first: { medianMs: 12, maxMs: 20, count: 5 },
      toFirstResult: { medianMs: 30, maxMs: 50, count: 5 },
    },
  ]);
});

test('a dropped page cache is another kind of start', () => {
  const figures = startFigures([
    startup(9, { pageCache: 'dropped' }),
    startup(1, { pageCache: 'warm' }),
    startup(2),
  ]);
  expect(figures.map(({ kind, processes }) => [kind, processes])).toEqual([
    ['cold-process', 2],
    ['cold-disk', 1],
  ]);
});

test('the sum is that of single processes, never of medians', () => {
  const [figures] = startFigures([
    startup(1, { spawnNs: 10e6 }),
    startup(1, { firstInferenceNs: 100e6 }),
    startup(1, { modelLoadNs: 50e6 }),
  ]);
  expect(figures?.toFirstResult?.medianMs).toBe(57);
});

test('what was not timed is null and counted out, never zero', () => {
  const [figures] = startFigures([startup(1), startup(2, { runtimeLoadNs: null })]);
  expect(figures).toMatchObject({ runtime: { count: 1 }, toFirstResult: { count: 1 } });
  const [none] = startFigures([startup(1, { spawnNs: null })]);
  expect(none).toMatchObject({ spawn: null, toFirstResult: null, load: { count: 1 } });
  expect(startFigures([])).toEqual([]);
});

test('figures fit the contract and no median is above its maximum', () => {
  const ns = fc.option(fc.integer({ min: 0, max: 1e12 }));
  const any = fc.record({
    spawnNs: ns,
    runtimeLoadNs: ns,
    modelLoadNs: ns,
    firstInferenceNs: ns,
    pageCache: fc.constantFrom('warm' as const, 'dropped' as const, null),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (startups) => {
      const figures = startFigures(startups);
      expect(figures.map((entry) => StartFigures.parse(entry))).toEqual(figures);
      expect(figures.reduce((sum, { processes }) => sum + processes, 0)).toBe(startups.length);
      for (const { spawn, toFirstResult } of figures) {
        for (const part of [spawn, toFirstResult]) {
          if (part) expect(part.medianMs).toBeLessThanOrEqual(part.maxMs);
        }
      }
    }),
  );
});

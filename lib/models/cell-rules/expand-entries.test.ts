import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JobEntry, type Sweep } from '../../contract/job.ts';
import { expandEntries, sweepAxes } from './expand-entries.ts';
import { studyOf } from './study-of.ts';

const plain: JobEntry = { model: 'glyphs-s', runtime: 'tfjs', precision: 'fp32' };

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 3 });
const sweeps: fc.Arbitrary<Sweep> = fc
  .record(
    {
      batch: numbers,
      threads: numbers,
      concurrency: numbers,
      inputSize: numbers.map((sizes) => sizes.map((size) => size * 32)),
      precision: fc.uniqueArray(fc.constantFrom('fp32' as const, 'int8' as const), {
        minLength: 1,
      }),
    },
    { requiredKeys: [] },
  )
  .filter((sweep) => Object.keys(sweep).length > 0);

test('a sweep makes each combination of its values once, as entries a job may hold', () => {
  fc.assert(
    fc.property(sweeps, (sweep) => {
      const cells = expandEntries([{ ...plain, sweep }]);
      const product = Object.values(sweep).reduce((count, values) => count * values.length, 1);
      expect(cells).toHaveLength(product);
      expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(product);
      for (const cell of cells) {
        expect(JobEntry.parse(cell)).toEqual(cell);
        for (const axis of sweepAxes) {
          if (sweep[axis]) expect(sweep[axis]).toContain(cell[axis]);
          else expect(cell[axis]).toBe(plain[axis]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('values keep their order, and the last axis varies fastest', () => {
  const cells = expandEntries([{ ...plain, sweep: { threads: [2, 1], batch: [4, 1] } }]);
  expect(cells.map(({ batch, threads }) => [batch, threads])).toEqual([
    [4, 2],
    [4, 1],
    [1, 2],
    [1, 1],
  ]);
});

test('a cell that comes twice is measured once, where it came first', () => {
  const cells = expandEntries([
    { ...plain, threads: 2 },
    plain,
    { ...plain, sweep: { threads: [1, 2, 2] } },
  ]);
  expect(cells.map(({ threads }) => threads)).toEqual([2, undefined]);
});

test('a sweep of too many cells is refused before they are made', () => {
  const many = Array.from({ length: 32 }, (_, i) => i + 1);
  const sweep = { batch: many, threads: many, concurrency: many };
  expect(() => expandEntries([{ ...plain, sweep }])).toThrow('more than 1000 cells');
});

test('a study is named by its job alone, with the axes that vary', () => {
  const sweep = { threads: [1, 2], batch: [1] };
  const study = studyOf({ name: 'Threads', cells: [{ ...plain, sweep }] });
  expect(study).toMatchObject({ name: 'Threads', axes: ['threads'] });
  expect(study?.id).toMatch(/^[0-9a-f]{24}$/);
  expect(studyOf({ name: 'Threads', cells: [{ ...plain, sweep }] })).toEqual(study);
  expect(studyOf({ name: 'Others', cells: [{ ...plain, sweep }] })?.id).not.toBe(study?.id);
});

test('a job without a sweep, or with one that varies nothing, is no study', () => {
  expect(studyOf({ name: 'x', cells: [plain, { ...plain, threads: 2 }] })).toBeNull();
  expect(studyOf({ name: 'x', cells: [{ ...plain, sweep: { batch: [1] } }] })).toBeNull();
});

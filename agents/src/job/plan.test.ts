import { expect, test } from 'vitest';
import { Plan } from '../../../lib/contract/cell.ts';
import { dropsPageCache, planOf } from './plan.ts';

const usual = { scenario: 'SingleStream', labelled: true, allowTuning: false } as const;
const kindsOf = (plan: Plan) => plan.planned.map(({ kind }) => kind).join(' ');

test('quick checks the answers once, by labels or by a reference runtime', () => {
  expect(kindsOf(planOf({ ...usual, profile: 'quick' }))).toBe('latency accuracy memory');
  expect(kindsOf(planOf({ ...usual, profile: 'quick', labelled: false }))).toBe(
    'latency parity memory',
  );
});

test('standard checks both, starts five times and measures latency in five processes', () => {
  const kinds = kindsOf(planOf({ ...usual, profile: 'standard' }));
  expect(kinds).toBe(
    `latency accuracy parity memory ${'cold-start '.repeat(5)}${'latency '.repeat(4)}`.trim(),
  );
});

test('only the starts after the first five drop the page cache, and only where it is allowed', () => {
  const plain = planOf({ ...usual, profile: 'full' });
  expect(plain.planned.filter((run) => dropsPageCache(plain, run))).toEqual([]);
  const tuned = Plan.parse(planOf({ ...usual, profile: 'full', allowTuning: true }));
  const dropped = tuned.planned.filter((run) => dropsPageCache(tuned, run));
  expect(dropped.map(({ kind }) => kind)).toEqual(Array(5).fill('cold-start'));
  expect(dropped.map(({ index }) => index)).toEqual([9, 10, 11, 12, 13]);
});

test('a sustained result is one long run', () => {
  expect(kindsOf(planOf({ ...usual, profile: 'full', scenario: 'Sustained' }))).toBe('latency');
});

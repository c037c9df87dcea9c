import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostAttempts } from '../../contract/job-order.ts';
import { attemptLimitS } from './attempt-limit.ts';
import { isEnd } from './held-states.ts';
import { instanceVerdict } from './instance-verdict.ts';
import { type AttemptEnd, mostLeases, stateAfter } from './state-after.ts';

const outcomes = ['done', 'failed', 'unsupported', 'cancelled', 'returned', 'lost'] as const;
const end = (outcome: AttemptEnd['outcome'], reason: string | null = 'Why.'): AttemptEnd => {
  return { outcome, reason, log: '', resultIds: [] };
};

test('only what was lost or handed back is tried again, and never for ever', () => {
  const held = fc.record({
    attempt: fc.integer({ min: 1, max: mostLeases }),
    attempts: fc.integer({ min: 1, max: mostAttempts }),
    cancelAt: fc.constantFrom(null, new Date(0)),
  });
  fc.assert(
    fc.property(held, fc.constantFrom(...outcomes), fc.nat(3), (job, outcome, candidates) => {
      const { state, counts, reason } = stateAfter(job, end(outcome), candidates);
      expect(isEnd(state) || state === 'queued').toBe(true);
      if (state !== 'queued') return;
      expect(['unsupported', 'returned', 'lost']).toContain(outcome);
      expect(job.cancelAt).toBeNull();
      expect(candidates).toBeGreaterThan(0);
      expect(job.attempt).toBeLessThan(mostLeases);
      expect(counts).toBe(outcome === 'lost');
      expect(reason).toBe('Why.');
      if (outcome === 'lost') expect(job.attempts).toBeLessThan(mostAttempts);
    }),
  );
});

test('what is said of a dead letter is one line', () => {
  const job = { attempt: 3, attempts: 3, cancelAt: null };
  const { state, reason } = stateAfter(job, end('lost', 'x'.repeat(200)), 1);
  expect(state).toBe('expired');
  expect(reason?.length).toBe(200);
});

test('a job that its owner cancelled says so, also when the device that had it gives no reason', () => {
  const job = { attempt: 1, attempts: 1, cancelAt: new Date(0) };
  const said = { state: 'cancelled', reason: 'Cancelled by its owner.' };
  expect(stateAfter(job, end('cancelled', null), 1)).toMatchObject(said);
  expect(stateAfter(job, end('lost'), 1)).toMatchObject(said);
  const unasked = { ...job, cancelAt: null };
  expect(stateAfter(unasked, end('cancelled', null), 1).reason).toBeNull();
});

test('the limit of an attempt follows the estimate within bounds', () => {
  expect(attemptLimitS(60)).toBe(1800);
  expect(attemptLimitS(3600)).toBe(15_300);
  expect(attemptLimitS(1e6)).toBe(86_400);
  expect(attemptLimitS(null)).toBe(43_200);
});

test('who may speak for a device', () => {
  const known = { id: 'a', boot: 'x', living: true };
  expect(instanceVerdict(known, { id: 'a', boot: 'x' })).toBe('same');
  expect(instanceVerdict(known, { id: 'b', boot: 'x' })).toBe('restart');
  expect(instanceVerdict(known, { id: 'b', boot: 'y' })).toBe('another');
  expect(instanceVerdict({ ...known, living: false }, { id: 'b', boot: 'y' })).toBe('successor');
  expect(instanceVerdict({ ...known, boot: null }, { id: 'b', boot: 'y' })).toBe('successor');
});

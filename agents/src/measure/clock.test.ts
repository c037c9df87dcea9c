import { expect, test } from 'vitest';
import { measureTimer, toNanoseconds } from './clock.ts';

/** A clock that moves `stepNs` at every `every`-th read. */
function steppingClock(stepNs: number, every: number) {
  let reads = 0;
  return () => (Math.floor(reads++ / every) * stepNs) / 1e6;
}

test('the step is found although most reads do not see it', async () => {
  const timer = await measureTimer(steppingClock(1000, 7));
  expect(timer.stepNs).toBe(1000);
  expect(timer.readNs).toBe(0);
});

test('a clock that steps at every read costs one step a read', async () => {
  const timer = await measureTimer(steppingClock(43, 1));
  expect(timer).toEqual({ stepNs: 43, readNs: 43, loopTurnNs: 43, harnessNs: null });
});

test('the clock of this process has a step of its own and a turn of the loop takes time', async () => {
  const timer = await measureTimer(() => performance.now());
  expect(timer.stepNs).toBeGreaterThan(0);
  expect(timer.loopTurnNs).toBeGreaterThan(0);
});

test('milliseconds become whole nanoseconds', () => {
  expect(toNanoseconds(0.0000434)).toBe(43);
  expect(toNanoseconds(12.3456789)).toBe(12_345_679);
});

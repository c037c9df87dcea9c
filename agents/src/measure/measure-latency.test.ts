import { expect, test } from 'vitest';
import { latencyRemarks } from './latency-remarks.ts';
import type { Work } from './loop.ts';
import { measureLatency, windowOver } from './measure-latency.ts';
import { profileLimits } from './profiles.ts';

/** Work on a clock of its own: each inference takes what `latencyMs` says for its number. */
function virtualWork(latencyMs: (inference: number) => number) {
  let nowMs = 5;
  let inferences = 0;
  const work: Work = {
    pre: () => {
      nowMs += 0.25;
    },
    infer: () => {
      nowMs += latencyMs(inferences++);
      return undefined;
    },
    post: () => {
      nowMs += 0.125;
    },
  };
  // Reading costs 40 ns, or a clock that only inferences move would have no step to measure.
  const now = () => {
    nowMs += 0.00004;
    return nowMs;
  };
  return { work, now, count: () => inferences };
}

const quick = profileLimits.quick;

test('a steady model is warmed up for the floor and measured for the window', async () => {
  const { work, now, count } = virtualWork(() => 20);
  const measured = await measureLatency(work, quick, () => undefined, now);
  expect(measured.warmup.end).toBe('steady');
  expect(measured.warmup.samples.length).toBeGreaterThanOrEqual(quick.warmup.floorCount);
  expect(measured.infer.length).toBeGreaterThanOrEqual(quick.window.minSamples);
  expect(measured.windowMs).toBeGreaterThanOrEqual(quick.window.minMs);
  expect(measured.stoppedBy).toBe('samples-and-time');
  expect(count()).toBe(measured.warmup.samples.length + measured.infer.length);
});

test('pre, infer and post are told apart', async () => {
  const { work, now } = virtualWork(() => 20);
  const { pre, infer, post } = await measureLatency(work, quick, () => undefined, now);
  expect(Math.abs((pre[0] ?? 0) - 250_040)).toBeLessThan(5);
  expect(Math.abs((infer[0] ?? 0) - 20_000_040)).toBeLessThan(5);
  expect(Math.abs((post[0] ?? 0) - 125_040)).toBeLessThan(5);
});

test('a slow model stops at its budget and says that warm-up could not be checked', async () => {
  const { work, now } = virtualWork(() => 1000);
  const measured = await measureLatency(work, quick, () => undefined, now);
  expect(measured.stoppedBy).toBe('budget');
  expect(measured.warmup.end).toBe('unchecked');
  expect(latencyRemarks(measured).map(({ code }) => code)).toContain('warmup_unchecked');
});

test('a budget ends a window only when a figure can be made of it', () => {
  const limits = quick.window;
  expect(windowOver(limits, 100, 5999)).toBe(false);
  expect(windowOver(limits, 99, 6000)).toBe(false);
  expect(windowOver(limits, 100, 6000)).toBe(true);
  expect(windowOver(limits, 71, limits.capMs)).toBe(false);
  expect(windowOver(limits, 72, limits.capMs)).toBe(true);
  expect(windowOver(limits, 9, limits.capMs)).toBe(false);
  expect(windowOver(limits, 10, limits.capMs)).toBe(true);
});

test('a window that becomes faster is measured once more, and the first counts as warm-up', async () => {
  // Steady during warm-up (3 s), then another tier of the compiler halves the time.
  const { work, now, count } = virtualWork((inference) => (inference < 400 ? 20 : 10));
  const limits = { ...quick, measureAgain: true };
  const measured = await measureLatency(work, limits, () => undefined, now);
  expect(measured.warmup.samples.length).toBeGreaterThan(400);
  expect(latencyRemarks(measured)).toEqual([]);
  expect(count()).toBe(measured.warmup.samples.length + measured.infer.length);
});

test('a profile without time for that says so with a remark', async () => {
  const { work, now } = virtualWork((inference) => (inference < 400 ? 20 : 10));
  const measured = await measureLatency(work, quick, () => undefined, now);
  expect(latencyRemarks(measured).map(({ code }) => code)).toContain('drift');
});

test('a model that never settles is measured after the cap, with a remark', async () => {
  const { work, now } = virtualWork((inference) => 5 + (inference % 400) / 20);
  const measured = await measureLatency(work, quick, () => undefined, now);
  expect(measured.warmup.end).toBe('cap');
  expect(latencyRemarks(measured).map(({ code }) => code)).toContain('warmup_not_converged');
});

test('samples of a few clock steps, and loop turns that weigh, are remarked', async () => {
  const { work, now } = virtualWork(() => 0.002);
  const measured = await measureLatency(
    work,
    { ...quick, window: { minSamples: 100, minMs: 10, capMs: 50 } },
    () => undefined,
    now,
  );
  const codes = latencyRemarks(measured).map(({ code }) => code);
  expect(codes).toContain('timer_saturated');
  expect(codes).toContain('loop_overhead');
});

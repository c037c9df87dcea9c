import { expect, test } from 'vitest';
import { windowDrift } from '../../../../lib/stats/window-remarks.ts';
import { latencyRemarks } from '../latency-remarks.ts';
import type { Measurement } from '../measurement.ts';
import { longer, profileLimits } from '../profiles.ts';
import { virtualWork } from '../testing/virtual-work.ts';
import { type Timed, timeStream } from './single-stream.ts';

const quick = profileLimits.quick;
const call = { awaited: false, callPath: 'virtual', batch: 4 };
const silent = () => undefined;

function measure({ work, now }: ReturnType<typeof virtualWork>, limits = quick, shape = call) {
  return timeStream(work, limits, shape, silent, now);
}

function codes(timed: Timed): string[] {
  const measured: Measurement = {
    ...timed,
    outputs: { inputs: 8, outputs: 8, notFinite: null },
    syntheticInput: false,
  };
  return latencyRemarks(measured).map(({ code }) => code);
}

test('a steady model is warmed up for the floor and measured for the window', async () => {
  const virtual = virtualWork(() => 20);
  const measured = await measure(virtual);
  const samples = measured.streams?.infer.length ?? 0;
  expect(measured.warmup.end).toBe('steady');
  expect(measured.warmup.samples.length).toBeGreaterThanOrEqual(quick.warmup.floorCount);
  expect(samples).toBeGreaterThanOrEqual(quick.window.minSamples);
  expect(measured.stoppedBy).toBe('samples-and-time');
  expect(virtual.count()).toBe(measured.warmup.samples.length + samples);
  expect(codes(measured)).toEqual([]);
});

test('the window says what was done in it, and throughput is not one over latency', async () => {
  const { window, streams } = await measure(virtualWork(() => 20));
  const samples = streams?.infer.length ?? 0;
  expect(window).toMatchObject({
    items: 4 * samples,
    inFlight: 1,
    callsPerSample: 1,
    callPath: 'virtual',
  });
  // Pre and post take 0.375 ms of every request of 20 ms.
  expect((window.items / window.wallNs) * 1e9).toBeCloseTo(4000 / 20.375, 0);
});

test('pre, infer and post are told apart', async () => {
  const { streams } = await measure(virtualWork(() => 20));
  expect(Math.abs((streams?.pre[0] ?? 0) - 250_040)).toBeLessThan(5);
  expect(Math.abs((streams?.infer[0] ?? 0) - 20_000_040)).toBeLessThan(5);
  expect(Math.abs((streams?.post[0] ?? 0) - 125_040)).toBeLessThan(5);
});

test('a slow model stops at its budget and says that warm-up could not be checked', async () => {
  const measured = await measure(virtualWork(() => 1000));
  expect(measured.stoppedBy).toBe('budget');
  expect(measured.warmup.end).toBe('unchecked');
  expect(codes(measured)).toContain('warmup_unchecked');
});

test('a window that becomes faster is found, and one that becomes slower is not', async () => {
  // Steady during warm-up (3 s), then another tier of the compiler halves the time.
  const faster = await measure(virtualWork((inference) => (inference < 250 ? 20 : 10)));
  expect(windowDrift(faster.streams?.infer ?? [])).toBeLessThan(0);
  expect(codes(faster)).toContain('drift');
  const slower = await measure(virtualWork((inference) => (inference < 400 ? 10 : 20)));
  expect(windowDrift(slower.streams?.infer ?? [])).toBeGreaterThan(0);
});

test('the warm-up of a re-measure is four times as long', async () => {
  const first = await measure(virtualWork(() => 20));
  const limits = { ...quick, warmup: longer(quick.warmup) };
  const second = await measure(
    virtualWork(() => 20),
    limits,
  );
  const ratio = second.warmup.samples.length / first.warmup.samples.length;
  expect(ratio).toBeGreaterThan(3.9);
  expect(ratio).toBeLessThan(4.1);
});

test('a model that never settles is measured after the cap, with a remark', async () => {
  const measured = await measure(virtualWork((inference) => 5 + (inference % 400) / 20));
  expect(measured.warmup.end).toBe('cap');
  expect(codes(measured)).toContain('warmup_not_converged');
});

test('calls below 1000 steps of the clock are timed together and say so', async () => {
  const measured = await measure(virtualWork(() => 0.02));
  // 1 ms holds fifty calls of 20 us; the reading of the clock of 40 ns makes the first look longer.
  expect(measured.window.callsPerSample).toBe(50);
  expect(codes(measured)).toContain('batched');
  expect(codes(measured)).not.toContain('timer_saturated');
  const { pre, infer, post } = measured.streams ?? {};
  expect(Math.abs((infer?.[0] ?? 0) - 20_000)).toBeLessThan(5);
  expect(Math.abs((pre?.[0] ?? 0) - 250_000)).toBeLessThan(5);
  expect(Math.abs((post?.[0] ?? 0) - 125_000)).toBeLessThan(5);
  expect(measured.window.items).toBe((infer?.length ?? 0) * 50 * 4);
});

test('a loop that weighs is remarked; a turn of it only where calls wait for one', async () => {
  const small = virtualWork(() => 0.18);
  const awaited = await measure(small, quick, { ...call, awaited: true });
  const heavy = { ...awaited, timer: { ...awaited.timer, loopTurnNs: 2200, harnessNs: 2200 } };
  expect(codes(heavy)).toEqual(expect.arrayContaining(['loop_overhead', 'harness_overhead']));
  expect(codes({ ...heavy, awaited: false })).toEqual(['harness_overhead']);
});

test('the window that finds no room ends by its capacity', async () => {
  const limits = { ...quick, window: { minSamples: 1e9, minMs: 1e9, capMs: 1e9 } };
  const measured = await measure(
    virtualWork(() => 1),
    limits,
  );
  expect(measured.stoppedBy).toBe('capacity');
  expect(measured.streams?.infer.length).toBe(150_000);
});

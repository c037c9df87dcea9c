import { expect, test } from 'vitest';
import { littlesLaw } from '../../../../lib/stats/littles-law.ts';
import { mergeLoops } from './merge-loops.ts';

/** Clock reads of a loop of calls of `ms` each, from `start` on; pre and post take a tenth of it. */
function loop(start: number, ms: number, count: number): Float64Array {
  return Float64Array.from(
    Array.from({ length: count }, (_, i) => {
      const t0 = start + i * ms;
      return [t0, t0 + 0.1 * ms, t0 + 0.9 * ms, t0 + ms];
    }).flat(),
  );
}

test('samples come in the order of their ends, throughput over the whole wall time', () => {
  const merged = mergeLoops([loop(100, 10, 30), loop(101, 20, 15)], 1);
  expect(merged.samples).toBe(45);
  expect(merged.wallMs).toBeCloseTo(301);
  expect([...merged.streams.infer.slice(0, 4)]).toEqual([8e6, 8e6, 16e6, 8e6]);
  expect(merged.streams.pre.length).toBe(45);
});

test('loops that are busy all the time obey the law of Little', () => {
  const { meanRequestNs, samples, wallMs } = mergeLoops([loop(0, 10, 90), loop(1, 11, 82)], 1);
  expect(littlesLaw(meanRequestNs, samples / (wallMs / 1000), 2).consistent).toBe(true);
});

test('a loop that stood still for a third of the time breaks it', () => {
  const { meanRequestNs, samples, wallMs } = mergeLoops([loop(0, 10, 90), loop(0, 10, 30)], 1);
  expect(littlesLaw(meanRequestNs, samples / (wallMs / 1000), 2).consistent).toBe(false);
});

test('of calls that were timed together each counts its share', () => {
  const { streams, meanRequestNs } = mergeLoops([loop(0, 10, 3)], 4);
  expect([...streams.infer]).toEqual([2e6, 2e6, 2e6]);
  expect(meanRequestNs).toBe(2.5e6);
});

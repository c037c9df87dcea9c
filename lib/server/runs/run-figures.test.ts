import { expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import { steadySamples } from '../testing/reports.ts';
import { figuresOfRun, type MeasuredRun } from './run-figures.ts';

const cell = testCell({ scenario: 'Offline', concurrency: 2 });

/** Samples of 2 ms, two at a time, in a window of this length. */
function run(windowMs: number, samples: readonly number[] = steadySamples(2)): MeasuredRun {
  return {
    index: 0,
    streams: { infer: Float64Array.from(samples), pre: null, post: null },
    longWindow: null,
    callsPerSample: 1,
    wallNs: 60e9,
    window: { wallNs: windowMs * 1e6, items: samples.length, inFlight: 2 },
  };
}

const codes = (one: MeasuredRun) => figuresOfRun(one, cell)?.remarks.map(({ code }) => code);

test('throughput that the requests in flight do not account for is inconsistent', () => {
  expect(codes(run(100))).toEqual([]);
  expect(codes(run(110))).toEqual(['inconsistent']);
});

test('requests that took no time are inconsistent, and no fault of the hub', () => {
  expect(codes(run(100, new Array(100).fill(0)))).toEqual(['inconsistent']);
});

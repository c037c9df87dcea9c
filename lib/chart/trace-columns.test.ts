import { expect, test } from 'vitest';
import { traceColumns } from './trace-columns.ts';
import { traceSeries } from './trace-series.ts';

test('warm-up ends at second 0, stands in its own column and never widens the axis', () => {
  const window = [26e6, 27e6, 26e6];
  const trace = traceSeries(window, 300, [900e6, 100e6]);
  if (!trace) throw new Error('there are samples');
  expect(trace.domain).toEqual(traceSeries(window, 300)?.domain);
  expect(trace.warmup).toMatchObject({ count: 2, most: 900, values: [900, 100] });
  const [seconds, warm, values] = traceColumns(trace);
  expect(seconds.slice(0, 2)).toEqual([-0.1, 0].map((s) => expect.closeTo(s, 9)));
  expect([...seconds].sort((a, b) => a - b)).toEqual(seconds);
  expect(warm).toEqual([900, 100, null, null, null]);
  expect(values).toEqual([null, null, 26, 27, 26]);
});

test('without warm-up the columns are those of the window', () => {
  const trace = traceSeries([1e6, 2e6], 300);
  if (!trace) throw new Error('there are samples');
  expect(traceColumns(trace)[2]).toEqual([1, 2]);
});

import { expect, test } from 'vitest';
import { latencyRange } from './latency-range.ts';

test('a range has one unit, that of its greater end', () => {
  expect(latencyRange(0.269163, 6.012404, 'en').text).toBe('0.269–6.01 ms');
  expect(latencyRange(25.5, 37.7, 'en')).toEqual({
    figure: '25.5–37.7',
    unit: 'ms',
    text: '25.5–37.7 ms',
  });
});

import { expect, test } from 'vitest';
import { busiestWindow } from './busiest-window.ts';

test('the busiest stretch is found wherever it begins', () => {
  expect(busiestWindow([], 1000)).toBe(0);
  expect(busiestWindow([5], 1000)).toBe(1);
  expect(busiestWindow([0, 900, 1100, 1500, 4000], 1000)).toBe(3);
  expect(busiestWindow([4000, 1100, 900, 0, 1500], 1000)).toBe(3);
  expect(busiestWindow([0, 1000], 1000)).toBe(1);
});

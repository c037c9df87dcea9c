import { expect, test } from 'vitest';
import { measureHarness } from './harness.ts';

test('on a clock that only reads move, an empty inference costs one read', async () => {
  let reads = 0;
  const now = () => (reads++ * 40) / 1e6;
  expect(await measureHarness(false, 1, now)).toBe(40);
  expect(await measureHarness(true, 1, now)).toBe(40);
  expect(await measureHarness(false, 8, now)).toBe(5);
});

test('the loop of this process costs something, awaited or not', async () => {
  const now = () => performance.now();
  expect(await measureHarness(false, 1, now)).toBeGreaterThan(0);
  expect(await measureHarness(true, 1, now)).toBeGreaterThan(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphBuilder } from './graph-builder.ts';
import { integerSqrt, syntheticWeights } from './synthetic-weights.ts';

test('the integer square root is the largest whose square fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 }), (value) => {
      const root = integerSqrt(value);
      expect(root * root).toBeLessThanOrEqual(value);
      expect((root + 1) * (root + 1)).toBeGreaterThan(value);
    }),
  );
});

test('kernels have variance gain / fan-in, biases are zero', () => {
  const build = new GraphBuilder('wide', { channels: 64, height: 8, width: 8 });
  build.conv('rectified', 128, 3);
  build.conv('linear', 128, 3, { activation: 'none' });
  const weights = syntheticWeights(build.classify(2), 9);
  const variance = (name: string) => {
    const values = weights.get(name)!;
    return values.reduce((sum, value) => sum + value * value, 0) / values.length;
  };
  expect(variance('rectified.kernel') * 64 * 9).toBeCloseTo(2, 1);
  expect(variance('linear.kernel') * 128 * 9).toBeCloseTo(1, 1);
  expect(variance('linear.bias')).toBe(0);
});

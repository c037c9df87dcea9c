import fc from 'fast-check';
import { expect, test } from 'vitest';
import { affineOf, quantiseLayer } from './quantisation.ts';

const value = fc.float({ min: -1000, max: 1000, noNaN: true });

test('zero is exact and the whole range is within one step', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const { scale, zeroPoint } = affineOf([low, high]);
      expect(scale).toBeGreaterThan(0);
      expect(Number.isInteger(zeroPoint) && zeroPoint >= 0 && zeroPoint <= 255).toBe(true);
      const step = scale * 1.01;
      expect((0 - zeroPoint) * scale).toBeLessThanOrEqual(Math.min(0, low) + step);
      expect((255 - zeroPoint) * scale).toBeGreaterThanOrEqual(Math.max(0, high) - step);
    }),
  );
});

test('a rectified range has zero point 0, so that storing it rectifies', () => {
  expect(affineOf([0, 6]).zeroPoint).toBe(0);
  expect(affineOf([0.5, 3]).zeroPoint).toBe(0);
  expect(affineOf([0, 0]).scale).toBeGreaterThan(0);
});

test('weights and biases come back within half a step of their channel', () => {
  const kernels = fc.array(value, { minLength: 6, maxLength: 6 });
  const biases = fc.array(value, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(kernels, biases, (kernelNumbers, biasNumbers) => {
      const kernel = Float32Array.from(kernelNumbers);
      const bias = Float32Array.from(biasNumbers);
      const stored = quantiseLayer(kernel, bias, 0.02);
      for (const [k, original] of kernel.entries()) {
        const scale = stored.kernelScales[k < 3 ? 0 : 1]!;
        expect(Math.abs(stored.kernel[k]! * scale - original)).toBeLessThanOrEqual(scale * 0.5001);
      }
      for (const [k, original] of bias.entries()) {
        const scale = stored.biasScales[k]!;
        expect(Math.abs(stored.bias[k]! * scale - original)).toBeLessThanOrEqual(scale * 0.5001);
      }
    }),
  );
});

test('a dead channel keeps its bias', () => {
  const stored = quantiseLayer(new Float32Array(3), Float32Array.of(-7), 1e-3);
  expect([...stored.kernel]).toEqual([0, 0, 0]);
  expect(stored.bias[0]! * stored.biasScales[0]!).toBeCloseTo(-7, 5);
});

import { expect, test } from 'vitest';
import { halfToFloat } from './float16.ts';

test.each([
  [0x0000, 0],
  [0x0001, 2 ** -24],
  [0x03ff, 1023 * 2 ** -24],
  [0x0400, 2 ** -14],
  [0x3c00, 1],
  [0xc000, -2],
  [0x3555, 0.333251953125],
  [0x7bff, 65504],
  [0xfc00, Number.NEGATIVE_INFINITY],
])('half 0x%s', (bits, value) => {
  expect(halfToFloat(bits)).toBe(value);
});

test('every finite half survives a round through float32', () => {
  for (let bits = 0; bits < 0x7c00; bits++) {
    expect(Math.fround(halfToFloat(bits))).toBe(halfToFloat(bits));
  }
});

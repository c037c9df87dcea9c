import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topFive } from './top-five.ts';

test('ranks like a stable sort by falling value', () => {
  const logits = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(logits, (values) => {
      const top = new Int32Array(5);
      topFive(Float32Array.from(values), top);
      const expected = values
        .map((value, index) => ({ value, index }))
        .sort((a, b) => b.value - a.value || a.index - b.index)
        .slice(0, 5)
        .map(({ index }) => index);
      expect([...top]).toEqual(expected);
    }),
  );
});

test('fewer than five classes leave places empty', () => {
  const top = new Int32Array(5);
  topFive(Float32Array.of(1, 3), top);
  expect([...top]).toEqual([1, 0, -1, -1, -1]);
});

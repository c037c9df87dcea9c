import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePadding } from './same-padding.ts';

test('stride 2 on an even size pads only after', () => {
  expect(samePadding(64, 3, 2)).toEqual({ before: 0, after: 1, size: 32 });
  expect(samePadding(224, 7, 2)).toEqual({ before: 2, after: 3, size: 112 });
});

test('the padded size holds exactly the outputs, and after is before or one more', () => {
  const sizes = fc.integer({ min: 1, max: 300 });
  const small = fc.integer({ min: 1, max: 7 });
  fc.assert(
    fc.property(sizes, small, small, (size, kernel, stride) => {
      const { before, after, size: outputs } = samePadding(size, kernel, stride);
      expect(outputs).toBe(Math.ceil(size / stride));
      expect(after - before === 0 || after - before === 1).toBe(true);
      const window = Math.floor((size + before + after - kernel) / stride) + 1;
      if (kernel >= stride) expect(window).toBe(outputs);
    }),
  );
});

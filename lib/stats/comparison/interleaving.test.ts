import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInterleaved } from './interleaving.ts';

test.each(['ab', 'abbab', 'aabbbbaa', 'abbaabba'])('%s is interleaved', (order) => {
  expect(isInterleaved(order)).toBe(true);
});

test.each(['', 'a', 'bb', 'aaabbb', 'abaaab', 'aabbbbbaa'])('%s is not', (order) => {
  expect(isInterleaved(order)).toBe(false);
});

test('any order within pairs is', () => {
  const pair = fc.constantFrom('ab', 'ba');
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
      expect(isInterleaved(pairs.join(''))).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256OfJson } from '../codec/sha256.ts';
import { hashJson } from './hash-json.ts';

test('is the hash that the rest of the product gives, in any script', () => {
  expect(hashJson({ b: '毫秒', a: [1, null] })).toBe(sha256OfJson({ a: [1, null], b: '毫秒' }));
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      expect(hashJson(value)).toBe(sha256OfJson(value));
    }),
  );
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex, sha256OfJson } from './sha256.ts';

test('agrees with Node for bytes and text', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      (bytes, text) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      },
    ),
  );
});

test('equal values have equal hashes whatever the order of their keys', () => {
  expect(sha256OfJson({ a: 1, b: [2] })).toBe(sha256OfJson({ b: [2], a: 1 }));
});

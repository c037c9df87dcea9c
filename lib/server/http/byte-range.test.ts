import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  [null, null],
  ['', null],
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=90-1000', { first: 90, last: 99 }],
  ['bytes=5-2', null],
  ['bytes=0-1,3-4', null],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=10-1000', { first: 10, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['items=0-1', null],
  ['bytes=a-b', null],
])('%s of 100 bytes', (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected);
});

test('an empty file has no part', () => {
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(byteRange('bytes=-5', 0)).toBe('unsatisfiable');
});

test('a part is always inside the file', () => {
  const numbers = fc.nat({ max: 2000 });
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 1, max: 1000 }), (from, to, size) => {
      const part = byteRange(`bytes=${from}-${to}`, size);
      if (part === null) expect(to).toBeLessThan(from);
      else if (part === 'unsatisfiable') expect(from).toBeGreaterThanOrEqual(size);
      else {
        expect(part.first).toBe(from);
        expect(part.last).toBe(Math.min(to, size - 1));
      }
    }),
  );
});

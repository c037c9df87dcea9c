import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lruByBytes } from './lru-by-bytes.ts';

test('what was used last stays, what is too large is not kept at all', () => {
  const cache = lruByBytes<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  expect(cache.get('a')).toBe('A');
  cache.set('c', 'C', 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  cache.set('d', 'D', 11);
  expect(cache.get('d')).toBeUndefined();
  expect(cache.get('a')).toBe('A');
  cache.set('a', 'A2', 10);
  expect([cache.get('a'), cache.get('c')]).toEqual(['A2', undefined]);
});

test('never holds more bytes than it may, and always what was set last if it fits', () => {
  const step = fc.record({ key: fc.constantFrom(...'abcdef'), bytes: fc.nat(15) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = lruByBytes<number>(12);
      const sizes = new Map<string, number>();
      for (const { key, bytes } of steps) {
        cache.set(key, bytes, bytes);
        sizes.set(key, bytes);
        expect(cache.get(key)).toBe(bytes <= 12 ? bytes : undefined);
        const held = [...sizes.keys()].reduce((sum, one) => sum + (cache.get(one) ?? 0), 0);
        expect(held).toBeLessThanOrEqual(12);
      }
    }),
  );
});

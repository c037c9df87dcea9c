import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOlder } from './is-older.ts';

test('numbers are compared as numbers, and a pre-release comes before its release', () => {
  expect(isOlder('0.9.0', '0.10.0')).toBe(true);
  expect(isOlder('0.10.0', '0.9.0')).toBe(false);
  expect(isOlder('1.0.0-rc.1', '1.0.0')).toBe(true);
  expect(isOlder('1.0.0', '1.0.0-rc.1')).toBe(false);
  expect(isOlder('1.0.0', '1.0.0')).toBe(false);
});

test('what is no version is never older', () => {
  expect(isOlder('source', '1.0.0')).toBe(false);
  expect(isOlder('1.0', '2.0.0')).toBe(false);
});

test('of two versions at most one is older, and the numbers decide', () => {
  const version = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
  fc.assert(
    fc.property(version, version, (a, b) => {
      const older = isOlder(a.join('.'), b.join('.'));
      const weight = ([x, y, z]: number[]) => ((x ?? 0) * 100 + (y ?? 0)) * 100 + (z ?? 0);
      expect(older).toBe(weight(a) < weight(b));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionAtLeast } from './version-at-least.ts';

test('numbers are compared as numbers, and what follows them is left out', () => {
  const newer: [string, string][] = [
    ['8.5.2', '8'],
    ['8', '8.0.0'],
    ['10.0', '9.9'],
    ['8.5.2-1+cuda11.8', '8.5.2'],
    ['v1.20', '1.3'],
  ];
  for (const [version, least] of newer) expect(versionAtLeast(version, least)).toBe(true);
  const older: [string, string][] = [
    ['7.9.9', '8'],
    ['8.5', '8.5.1'],
    ['1.3', '1.20'],
    ['unknown', '0'],
  ];
  for (const [version, least] of older) expect(versionAtLeast(version, least)).toBe(false);
});

test('of two versions at least one is as new as the other', () => {
  const versions = fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(versions, versions, (a, b) => {
      expect(versionAtLeast(a, a)).toBe(true);
      expect(versionAtLeast(a, b) || versionAtLeast(b, a)).toBe(true);
    }),
  );
});

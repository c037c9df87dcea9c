import { expect, test } from 'vitest';
import { askedVersion } from './asked-version.ts';

test('a data version is a whole number; without one there is none, anything else is refused later', () => {
  const asked = (query: string) => askedVersion(new URLSearchParams(query));
  expect(asked('')).toBeNull();
  expect(asked('ds=0')).toBe(0);
  expect(asked('ds=17')).toBe(17);
  for (const wrong of ['ds=', 'ds=-1', 'ds=1.5', 'ds=1e3', `ds=${'9'.repeat(16)}`]) {
    expect(asked(wrong), wrong).toBeNaN();
  }
});

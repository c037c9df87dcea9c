import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';
import { hostileNames } from './testing/hostile-names.ts';

test('a text is as long as allowed and ends in a whole character', () => {
  expect(cutText('Raspberry Pi', 12)).toBe('Raspberry Pi');
  expect(cutText('Raspberry Pi', 11)).toBe('Raspberry…');
  expect(cutText('🍓🍓🍓', 4)).toBe('🍓…');
  for (const name of hostileNames.filter((one) => !/\p{Cs}/u.test(one))) {
    for (const longest of [3, 4, 60]) {
      const cut = cutText(name, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(cut).not.toMatch(/\p{Cs}/u);
    }
  }
});

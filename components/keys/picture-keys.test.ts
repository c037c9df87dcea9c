import { expect, test } from 'vitest';
import { pictureKeys } from './picture-keys.ts';

const on = (kind: string) => pictureKeys((selector) => selector.includes(kind));

test('each kind of picture has its own keys, and a page without one has none', () => {
  expect(on('application').map(({ does }) => does)).toContain('neighbour');
  expect(on('"range"')).toContainEqual({ keys: ['↑ ↓'], does: 'row' });
  expect(on('"matrix"').map(({ does }) => does)).toEqual(['cell', 'cellEnds', 'openCell']);
  expect(pictureKeys(() => false)).toEqual([]);
});

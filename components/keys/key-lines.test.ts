import { expect, test } from 'vitest';
import { keyLines } from './key-lines.ts';

test('ways to the same act stand on one line, acts in their order', () => {
  expect(
    keyLines([
      { scope: 'page', binding: { keys: 'f', does: 'filter' } },
      { scope: 'everywhere', binding: { keys: '/', does: 'search' } },
      { scope: 'everywhere', binding: { keys: 'mod+k', does: 'search' } },
    ]),
  ).toEqual([
    { scope: 'page', does: 'filter', keys: ['f'] },
    { scope: 'everywhere', does: 'search', keys: ['/', 'mod+k'] },
  ]);
});

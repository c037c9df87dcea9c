import { expect, test } from 'vitest';
import { sourceHref } from './source-href.ts';

test('a shipped published point leads to its row, every other one nowhere', () => {
  expect(sourceHref({ id: 'tryolabs.b58ceb7bedce5558' })).toBe(
    '/sources/tryolabs?row=tryolabs.b58ceb7bedce5558#tryolabs.b58ceb7bedce5558',
  );
  expect(sourceHref({ id: 'import.0199b7c4' })).toBeNull();
  expect(sourceHref({ id: '4f1c8a' })).toBeNull();
});

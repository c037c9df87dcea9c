import { expect, test } from 'vitest';
import { subsetHash } from './subset-hash.ts';

test('the first held-out scenes and their boxes have not changed', () => {
  expect(subsetHash('heldout', 100)).toBe(
    'dd6a281d381efd22723415afda07a88681c5fc919ad7fe7293dd5e036f7f5ec0',
  );
});

test('the first training scenes are what the recipe was run on', () => {
  expect(subsetHash('train', 100)).toBe(
    'e96497f6d527b96c6d2ba134cdd76ebe9c3f598f7a6efdc53a5225fef087a329',
  );
});

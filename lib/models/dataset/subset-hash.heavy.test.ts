import { expect, test } from 'vitest';
import manifest from '../weights/manifest.json' with { type: 'json' };
import { heldOutCount } from './dataset.ts';
import { subsetHash } from './subset-hash.ts';

test('the held-out images and labels are what the weights were measured on', () => {
  expect(manifest.dataset.heldOut).toBe(heldOutCount);
  expect(subsetHash('heldout', heldOutCount)).toBe(manifest.dataset.sha256);
  expect(manifest.dataset.sha256).toBe(
    'c1a141730c463bc38e9ea349739c018b262509f99ae23a24fbad1bac71ac2c18',
  );
});

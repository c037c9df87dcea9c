import { expect, test } from 'vitest';
import { heldOutCount } from './dataset.ts';
import { subsetHash } from './subset-hash.ts';

test('the held-out images and labels are what the weights were measured on', () => {
  expect(subsetHash('heldout', 500)).toBe(
    'f3be322b2dcddd57b17d2adef1b0f4f7e4551747e4f8e29a029750e268008b75',
  );
  expect(subsetHash('heldout', heldOutCount)).toBe(
    'c1a141730c463bc38e9ea349739c018b262509f99ae23a24fbad1bac71ac2c18',
  );
});

test('the first training images are what the recipes were run on', () => {
  expect(subsetHash('train', 480)).toBe(
    'e335f77a75849b3758682da3469d209291b080f441c44302ff3c8689209a03b3',
  );
});

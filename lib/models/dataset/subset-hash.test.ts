import { expect, test } from 'vitest';
import { subsetHash } from './subset-hash.ts';

test('the first held-out images and labels have not changed', () => {
  expect(subsetHash('heldout', 500)).toBe(
    'f3be322b2dcddd57b17d2adef1b0f4f7e4551747e4f8e29a029750e268008b75',
  );
});

test('the first training images are what the recipes were run on', () => {
  expect(subsetHash('train', 480)).toBe(
    'e335f77a75849b3758682da3469d209291b080f441c44302ff3c8689209a03b3',
  );
});

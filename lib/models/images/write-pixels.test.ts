import { expect, test } from 'vitest';
import { placeImage } from './place-image.ts';
import { recipeOf } from './recipe.ts';
import { byteValues, writePixels } from './write-pixels.ts';

const input = { width: 4, height: 4 };

test('both layouts hold the normalised bytes; a letterbox is filled around them', () => {
  const recipe = recipeOf('letterbox-unit-v1');
  const place = placeImage(recipe.fit, { width: 8, height: 4 }, input);
  const pixels = Uint8Array.from({ length: 4 * 2 * 3 }, (_, k) => k);
  const values = byteValues(recipe);
  const planes = new Float32Array(96).fill(-1);
  const rows = new Float32Array(48).fill(-1);
  writePixels(pixels, place, values, 114, input, 'NCHW', planes, 48);
  writePixels(pixels, place, values, 114, input, 'NHWC', rows, 0);
  const grey = Math.fround(114 / 255);
  for (let y = 0; y < 4; y++) {
    for (let x = 0; x < 4; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const inside = y === 1 || y === 2;
        const value = inside ? Math.fround((((y - 1) * 4 + x) * 3 + channel) / 255) : grey;
        expect(planes[48 + channel * 16 + y * 4 + x]).toBe(value);
        expect(rows[(y * 4 + x) * 3 + channel]).toBe(value);
      }
    }
  }
  expect(planes.subarray(0, 48).every((value) => value === -1)).toBe(true);
});

test('the recipe of the built-in data set is exact for every byte', () => {
  const [red] = byteValues(recipeOf('glyphs-64-v1'));
  red.forEach((value, byte) => {
    expect(value).toBe((byte - 128) / 64);
  });
});

test('an unknown recipe is refused with the names of those there are', () => {
  expect(() => recipeOf('mine-v1')).toThrow('imagenet-256-224-v1, imagenet-0.875-v1');
});

import { expect, test } from 'vitest';
import { preprocess } from './preprocess.ts';
import { imageBytes, renderImage } from './render-image.ts';

test('both layouts hold the same exact values', () => {
  const { pixels } = renderImage('heldout', 3);
  const planes = new Float32Array(imageBytes * 2);
  const interleaved = new Float32Array(imageBytes);
  preprocess(pixels, 'NCHW', planes, imageBytes);
  preprocess(pixels, 'NHWC', interleaved);
  for (const [pixel, channel] of [
    [0, 0],
    [77, 1],
    [4095, 2],
  ] as const) {
    const value = (pixels[pixel * 3 + channel]! - 128) / 64;
    expect(interleaved[pixel * 3 + channel]).toBe(value);
    expect(planes[imageBytes + channel * 4096 + pixel]).toBe(value);
  }
  expect(planes.subarray(0, imageBytes).every((value) => value === 0)).toBe(true);
});

import type { IntegerRandom } from './integer-random.ts';
import { imageSize } from './rasterise.ts';

/** A colour, 0 .. 255 a channel. */
export type Rgb = readonly [number, number, number];

/** Fills the image with a colour that drifts a little across both axes. */
export function drawBackground(
  pixels: Uint8Array,
  colour: Rgb,
  random: IntegerRandom,
  size: number = imageSize,
): void {
  const half = size >> 1;
  for (let channel = 0; channel < 3; channel++) {
    const across = random.between(-24, 24);
    const down = random.between(-24, 24);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const drift = Math.floor(((x - half) * across + (y - half) * down) / size);
        pixels[(y * size + x) * 3 + channel] = (colour[channel] ?? 0) + drift;
      }
    }
  }
}

/** Blends a colour over the image where `coverage` (0 .. 4 a pixel) says so. */
export function paint(pixels: Uint8Array, coverage: Uint8Array, colour: Rgb): void {
  const [r, g, b] = colour;
  for (let at = 0; at < coverage.length; at++) {
    const cover = coverage[at] ?? 0;
    if (cover === 0) continue;
    const p = at * 3;
    pixels[p] = ((pixels[p] ?? 0) * (4 - cover) + r * cover) >> 2;
    pixels[p + 1] = ((pixels[p + 1] ?? 0) * (4 - cover) + g * cover) >> 2;
    pixels[p + 2] = ((pixels[p + 2] ?? 0) * (4 - cover) + b * cover) >> 2;
  }
}

/** Adds triangular noise of up to `amplitude` levels to every value, clamped to 0 .. 255. */
export function drawNoise(
  pixels: Uint8Array,
  random: IntegerRandom,
  amplitude: number,
  size: number = imageSize,
): void {
  for (let p = 0; p < size * size * 3; p += 3) {
    let bits = random.next();
    for (let channel = 0; channel < 3; channel++) {
      const centred = (bits & 31) + ((bits >>> 5) & 31) - 31;
      const value = (pixels[p + channel] ?? 0) + ((centred * amplitude) >> 5);
      pixels[p + channel] = value < 0 ? 0 : Math.min(value, 255);
      bits >>>= 10;
    }
  }
}

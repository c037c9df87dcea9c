import { placeBar } from './contour.ts';
import { difficulty } from './difficulty.ts';
import { fills } from './fills.ts';
import { IntegerRandom } from './integer-random.ts';
import { labelOf, type Split, splitSeed } from './labels.ts';
import { outlines } from './outlines.ts';
import { drawBackground, drawNoise, paint, type Rgb } from './paint.ts';
import { imageSize, rasterise } from './rasterise.ts';

/** Bytes of one image: 64 x 64 x RGB, row by row (HWC). */
export const imageBytes = imageSize * imageSize * 3;

const coverage = new Uint8Array(imageSize * imageSize);

function randomColour(random: IntegerRandom, darkest: number, lightest: number): Rgb {
  const channel = () => random.between(darkest, lightest);
  return [channel(), channel(), channel()];
}

/**
 * A colour lighter than `other` by half of `contrast` to all of it in every channel. Always lighter:
 * with glyphs of either sign, small networks did not start to learn within minutes.
 */
function lighterColour(random: IntegerRandom, [r, g, b]: Rgb, contrast: number): Rgb {
  const half = contrast >> 1;
  return [
    r + half + random.below(half + 1),
    g + half + random.below(half + 1),
    b + half + random.below(half + 1),
  ];
}

function drawBars(pixels: Uint8Array, random: IntegerRandom, count: number, near: number): void {
  for (let k = 0; k < count; k++) {
    const centre = () => 32 * 64 + random.between(-near, near);
    const bar = placeBar(
      centre(),
      centre(),
      random.between(5 * 64, 14 * 64),
      random.between(40, 110),
      random.below(240),
    );
    rasterise([bar], coverage);
    paint(pixels, coverage, randomColour(random, 40, 215));
  }
}

/** Renders one image into `pixels` (12,288 bytes, uint8 HWC) and returns its label, 0 .. 47. */
export function renderInto(pixels: Uint8Array, split: Split, index: number): number {
  const label = labelOf(split, index);
  const random = new IntegerRandom(splitSeed(split), index, 0x676c_7970);
  const background = randomColour(random, 40, 120);
  drawBackground(pixels, background, random);
  drawBars(pixels, random, random.between(0, difficulty.clutterBars), 30 * 64);
  const scale = random.between(difficulty.smallestScale, difficulty.largestScale);
  const room = 32 * 64 - scale;
  const place = {
    centreX: 32 * 64 + random.between(-room, room),
    centreY: 32 * 64 + random.between(-room, room),
    scale,
    rotation: random.between(-difficulty.rotation, difficulty.rotation),
    stretch: random.between(difficulty.stretch, 256),
  };
  const contrast = random.between(difficulty.leastContrast, difficulty.mostContrast);
  const corners = outlines[label >> 2]?.corners ?? [];
  rasterise(fills[label & 3]?.contours(corners, place) ?? [], coverage);
  paint(pixels, coverage, lighterColour(random, background, contrast));
  drawBars(pixels, random, random.between(0, difficulty.occludingBars), 22 * 64);
  drawNoise(pixels, random, random.between(difficulty.leastNoise, difficulty.mostNoise));
  return label;
}

/** One image and its label; see `renderInto` for the form without an allocation. */
export function renderImage(split: Split, index: number): { pixels: Uint8Array; label: number } {
  const pixels = new Uint8Array(imageBytes);
  return { pixels, label: renderInto(pixels, split, index) };
}

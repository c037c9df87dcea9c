import { placeBar } from '../dataset/contour.ts';
import { fills } from '../dataset/fills.ts';
import { IntegerRandom } from '../dataset/integer-random.ts';
import { type Split, splitSeed } from '../dataset/labels.ts';
import { drawBackground, drawNoise, paint, type Rgb } from '../dataset/paint.ts';
import { rasterise } from '../dataset/rasterise.ts';
import { sceneClasses } from './scene-classes.ts';
import { sceneDifficulty as dials } from './scene-difficulty.ts';
import { boxOf, overlapsMuch, type SceneObject } from './scene-object.ts';
import { mostObjects, sceneSize } from './scenes.ts';

const coverage = new Uint8Array(sceneSize * sceneSize);
const edge = sceneSize * 64;

function randomColour(random: IntegerRandom, darkest: number, lightest: number): Rgb {
  const channel = () => random.between(darkest, lightest);
  return [channel(), channel(), channel()];
}

function lighterColour(random: IntegerRandom, [r, g, b]: Rgb, contrast: number): Rgb {
  const half = contrast >> 1;
  const more = () => half + random.below(half + 1);
  return [r + more(), g + more(), b + more()];
}

function drawBars(pixels: Uint8Array, random: IntegerRandom, count: number): void {
  for (let k = 0; k < count; k++) {
    const x = random.below(edge);
    const y = random.below(edge);
    const length = random.between(7 * 64, 22 * 64);
    const bar = placeBar(x, y, length, random.between(40, 120), random.below(240));
    rasterise([bar], coverage, sceneSize);
    paint(pixels, coverage, randomColour(random, 40, 215));
  }
}

/** Draws one object unless it would hide too much of another, or be hidden. */
function drawObject(
  pixels: Uint8Array,
  random: IntegerRandom,
  background: Rgb,
  placed: SceneObject[],
): void {
  const label = random.below(sceneClasses.length);
  const scale = random.between(dials.smallestScale, dials.largestScale);
  const place = {
    centreX: random.between(scale, edge - scale),
    centreY: random.between(scale, edge - scale),
    scale,
    rotation: random.below(240),
    stretch: random.between(dials.stretch, 256),
  };
  const fill = fills[random.below(2)];
  const contrast = random.between(dials.leastContrast, dials.mostContrast);
  const colour = lighterColour(random, background, contrast);
  const contours = fill?.contours(sceneClasses[label]?.corners ?? [], place) ?? [];
  const box = boxOf(label, contours[0] ?? new Int32Array(0));
  if (placed.some((other) => overlapsMuch(box, other, dials.mostOverlap))) return;
  rasterise(contours, coverage, sceneSize);
  paint(pixels, coverage, colour);
  placed.push(box);
}

/**
 * Renders one scene into `pixels` (76,800 bytes, uint8 HWC) and returns its one to six objects, each
 * with the box around its whole outline. Integer arithmetic only: the same bytes on every machine.
 */
export function renderScene(pixels: Uint8Array, split: Split, index: number): SceneObject[] {
  const random = new IntegerRandom(splitSeed(split), index, 0x7363_656e);
  const background = randomColour(random, 40, 120);
  drawBackground(pixels, background, random, sceneSize);
  drawBars(pixels, random, random.between(0, dials.clutterBars));
  const objects: SceneObject[] = [];
  const wanted = random.between(1, mostObjects);
  // A few tries more than wanted objects, so that crowded scenes still hold several.
  for (let k = 0; k < wanted + 4 && objects.length < wanted; k++) {
    drawObject(pixels, random, background, objects);
  }
  drawBars(pixels, random, random.between(0, dials.occludingBars));
  drawNoise(pixels, random, random.between(dials.leastNoise, dials.mostNoise), sceneSize);
  return objects;
}

import { expect, test } from 'vitest';
import { detectionScores } from './detection-scores.ts';
import { matchImages } from './match-images.ts';
import { meanPrecision } from './mean-precision.ts';
import { kinds, randomImages } from './testing/random-images.ts';

test('the interval surrounds the value, and the seed fixes it', () => {
  const images = randomImages(kinds[0]!);
  const scores = detectionScores(images);
  for (const metric of ['map50-95', 'map50'] as const) {
    const { value, low, high } = scores![metric];
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(high! - low!).toBeGreaterThan(0);
  }
  expect(detectionScores(images)).toEqual(scores);
  expect(detectionScores(images, 2)).not.toEqual(scores);
});

test('more images of the same kind narrow the interval', () => {
  const width = (images: number) => {
    const score = detectionScores(randomImages({ ...kinds[0]!, images }))!.map50;
    return score.high! - score.low!;
  };
  expect(width(400)).toBeLessThan(width(60) * 0.6);
});

test('for a weak detector on few images, where mAP is too high, the interval holds the truth', () => {
  const population = randomImages({ ...kinds[0]!, seed: 77, images: 3000 });
  const once = new Uint32Array(population.length).fill(1);
  const truth = meanPrecision(matchImages(population), once)!['map50-95'];
  let held = 0;
  for (let k = 0; k < 40; k++) {
    const { low, high } = detectionScores(population.slice(k * 60, (k + 1) * 60))!['map50-95'];
    if (low! <= truth && truth <= high!) held++;
  }
  expect(held).toBeGreaterThanOrEqual(33);
});

test('few images have a value without interval, none have no value', () => {
  expect(detectionScores(randomImages(kinds[5]!))?.map50).toEqual({
    value: expect.closeTo(0.18481848184818478, 12),
    low: null,
    high: null,
  });
  expect(detectionScores([])).toBeNull();
});

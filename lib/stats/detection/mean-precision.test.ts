import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOverlap } from './box-overlap.ts';
import { areaRanges } from './coco-thresholds.ts';
import { matchImages } from './match-images.ts';
import { meanPrecision } from './mean-precision.ts';
import { kinds, randomImages } from './testing/random-images.ts';

/**
 * What cocoeval.py of cocodataset/cocoapi (evaluateImg, accumulate, summarize; the overlap of boxes
 * as in maskApi.c) says of the same sets: mAP, at .50, at .75, of small, medium and large objects.
 */
const published: Record<number, number[]> = {
  1: [
    0.11636501374871062, 0.29721186869262106, 0.0497853929724211, 0.10900434019870478,
    0.15013160488981228, 0.20651707397630517,
  ],
  2: [
    0.0862022739375145, 0.23470244286365174, 0.031056766895263026, 0.06230565077385698,
    0.14512377913987848, 0.14782307394712751,
  ],
  3: [
    0.09330155570003466, 0.24641595796995908, 0.051463758992081735, 0.06023750530997245,
    0.18907192212508211, 0.13124681933956128,
  ],
  4: [
    0.006135484668783096, 0.014383580779949025, 0.004865118386772771, 0.00398672493203559,
    0.017968433797594947, 0.02216565071141261,
  ],
  5: [
    0.13101664276893688, 0.32046265423226067, 0.08077473656480198, 0.1189581416482836,
    0.21347077054735375, 0.25574273141599874,
  ],
  6: [0.11089108910891088, 0.18481848184818478, 0.18481848184818478, 0, 0, 0.3],
};

test.each(kinds)("set $seed has the figures of COCO's own evaluation", (kind) => {
  const images = randomImages(kind);
  const once = new Uint32Array(images.length).fill(1);
  const all = meanPrecision(matchImages(images), once);
  const sized = [areaRanges.small, areaRanges.medium, areaRanges.large].map(
    (area) => meanPrecision(matchImages(images, area), once)?.['map50-95'],
  );
  const figures = [all?.['map50-95'], all?.map50, all?.map75, ...sized];
  figures.forEach((figure, k) => {
    expect(figure).toBeCloseTo(published[kind.seed]?.[k] ?? -1, 12);
  });
});

test('without ties, an image that counts twice is the same as two images', () => {
  const images = randomImages({ ...kinds[1]!, images: 14 });
  const weights = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 });
  const matches = matchImages(images);
  fc.assert(
    fc.property(weights, (times) => {
      const repeated = images.flatMap((image, k) =>
        Array.from({ length: times[k] ?? 0 }, () => image),
      );
      const weighted = meanPrecision(matches, Uint32Array.from(times));
      const plain = meanPrecision(matchImages(repeated), new Uint32Array(repeated.length).fill(1));
      if (weighted === null || plain === null) expect(weighted).toBe(plain);
      else expect(weighted['map50-95']).toBeCloseTo(plain['map50-95'], 12);
    }),
    { numRuns: 30 },
  );
});

test('without labels there is nothing to be right about', () => {
  const stray = { category: 0, score: 1, box: [0, 0, 5, 5] as const };
  const matches = matchImages([{ truths: [], detections: [stray] }]);
  expect(meanPrecision(matches, Uint32Array.of(1))).toBeNull();
});

test('overlap is symmetric for objects and asks a crowd only to contain', () => {
  const box = fc.tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 40 }),
  );
  fc.assert(
    fc.property(box, box, (a, b) => {
      expect(boxOverlap(a, b, false)).toBe(boxOverlap(b, a, false));
      expect(boxOverlap(a, b, true)).toBeGreaterThanOrEqual(boxOverlap(a, b, false));
      expect(boxOverlap(a, a, false)).toBe(1);
    }),
  );
  expect(boxOverlap([2, 2, 4, 4], [0, 0, 100, 100], true)).toBe(1);
});

/** Overlaps at which a detection counts as right: .50, .55 ... .95, in COCO's own floating point. */
export const overlapThresholds: readonly number[] = Array.from({ length: 10 }, (_, k) =>
  k === 9 ? 0.95 : 0.5 + k * ((0.95 - 0.5) / 9),
);

/** Recalls at which precision is read: 0, .01 ... 1. */
export const recallThresholds: readonly number[] = Array.from({ length: 101 }, (_, k) => k * 0.01);

/** The best so many detections of a category on an image are judged. */
export const mostDetections = 100;

/** Objects of which size are judged, in square pixels, both ends included; the others are ignored. */
export interface AreaRange {
  least: number;
  most: number;
}

/** COCO's sizes: small below 32 x 32, large above 96 x 96. */
export const areaRanges = {
  all: { least: 0, most: 1e10 },
  small: { least: 0, most: 32 ** 2 },
  medium: { least: 32 ** 2, most: 96 ** 2 },
  large: { least: 96 ** 2, most: 1e10 },
} as const satisfies Record<string, AreaRange>;

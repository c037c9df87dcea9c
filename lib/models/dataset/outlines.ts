import { turn } from './sine-table.ts';

/** A corner of a star-shaped outline: angle in 1/240 turns, radius in 1/256 of the outline's scale. */
export type Corner = readonly [angle: number, radius: number];

function regular(corners: number, radius: number): Corner[] {
  return Array.from({ length: corners }, (_, k) => [(k * turn) / corners, radius] as const);
}

function star(points: number, outer: number, inner: number): Corner[] {
  return regular(points, outer).flatMap(
    ([angle, radius]) =>
      [
        [angle, radius],
        [angle + turn / points / 2, inner],
      ] as const,
  );
}

const plus: Corner[] = [0, 60, 120, 180].flatMap(
  (arm) =>
    [
      [arm - 15, 250],
      [arm + 15, 250],
      [arm + 30, 135],
    ] as const,
);

const heart: Corner[] = [
  [0, 120],
  [16, 205],
  [32, 245],
  [48, 240],
  [64, 215],
  [80, 200],
  [100, 215],
  [120, 270],
  [140, 215],
  [160, 200],
  [176, 215],
  [192, 240],
  [208, 245],
  [224, 205],
];

const halfDisc: Corner[] = [
  [0, 110],
  [44, 250],
  [58, 235],
  [72, 225],
  [86, 218],
  [103, 215],
  [120, 214],
  [137, 215],
  [154, 218],
  [168, 225],
  [182, 235],
  [196, 250],
];

/** The twelve outlines in label order: polar corners, each star-shaped around its origin. */
export const outlines: ReadonlyArray<{ name: string; corners: readonly Corner[] }> = [
  { name: 'triangle', corners: regular(3, 270) },
  { name: 'square', corners: regular(4, 256) },
  { name: 'pentagon', corners: regular(5, 250) },
  { name: 'hexagon', corners: regular(6, 246) },
  { name: 'octagon', corners: regular(8, 242) },
  { name: 'circle', corners: regular(24, 236) },
  { name: 'star-four', corners: star(4, 270, 130) },
  { name: 'star-five', corners: star(5, 270, 130) },
  { name: 'star-six', corners: star(6, 266, 150) },
  { name: 'plus', corners: plus },
  { name: 'heart', corners: heart },
  { name: 'half-disc', corners: halfDisc },
];

/** A small disc, used as a hole. */
export const hole: readonly Corner[] = regular(12, 256);

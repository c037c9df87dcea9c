import type { Comparison, DeviceNoise, Obstacle, StatedRatio } from '../../contract/comparison.ts';
import type { Answers } from '../../contract/run.ts';
import { compareRuns, fewestRuns, type RunsCompared } from './compare-runs.ts';
import type { ComparedSide } from './compared-side.ts';
import { mayBeMargin } from './device-noise.ts';
import { disturbedRuns, withoutRuns } from './disturbed-runs.ts';
import { medianRatio } from './hodges-lehmann.ts';
import { identityDifferences } from './identity-differences.ts';
import { mostRuns } from './mann-whitney.ts';
import { interleavingObstacles, runObstacles, senselessBecause } from './obstacles.ts';
import { answeredImages, pairedAnswers } from './paired-answers.ts';
import { sideValuesMs } from './side-values.ts';

/** The smallest difference that ever counts: 3 % interleaved, 5 % side by side (method.md A7.3). */
export const smallestMargin = { interleaved: 0.03, sideBySide: 0.05 } as const;

/** How two sides were measured and what of them is compared. */
export interface HowCompared {
  /** Which side each latency run belonged to, in the order in which they ran; null: not interleaved. */
  order: string | null;
  /** Default p50: run medians. */
  statistic?: Comparison['statistic'];
  /** Noise of `a`'s device against itself; null when it is unknown. Of few repeats it is no margin. */
  noise: DeviceNoise | null;
  /** Noise of `b`'s device or cell, where that is another. */
  otherNoise?: DeviceNoise | null;
  /** Answers of both sides on the same subset, for the paired test. */
  answers?: { a: Answers; b: Answers } | null;
}

/**
 * What `b` is, seen from `a` (design.md section 1; method.md A7).
 *
 * Interleaved (an order is given): one device, one thing that differs, runs mixed, margin max(3 %,
 * noise). Side by side: margin max(5 %, both noises). Fewer than four valid runs on a side leave a
 * ratio without interval and without verdict. An obstacle makes the verdict `not comparable`; the
 * ratio then stands without interval, or not at all where the two measure different things. Disturbed
 * runs are left out where four others remain; `leftOut` names them.
 */
export function compareSides(
  allOfA: ComparedSide,
  allOfB: ComparedSide,
  how: HowCompared,
): Comparison {
  const leftOut = { a: disturbedRuns(allOfA), b: disturbedRuns(allOfB) };
  const [a, b] = [withoutRuns(allOfA, leftOut.a), withoutRuns(allOfB, leftOut.b)];
  const statistic = how.statistic ?? 'p50';
  const { differs, independent } = identityDifferences(a, b);
  const senseless = senselessBecause(a, b, differs);
  const values = { a: valuesOf(a, statistic), b: valuesOf(b, statistic) };
  const few = fewRuns(a, b);
  const blocking = [
    ...senseless,
    ...runObstacles(a, 'a'),
    ...runObstacles(b, 'b'),
    ...valueObstacles(values, statistic),
    ...(how.order === null ? [] : interleavingObstacles(how.order, independent)),
  ];
  const { margin, noise } = marginOf(how);
  const comparable = blocking.length === 0 && few.length === 0;
  const compared = comparable ? compareRuns(values.a ?? [], values.b ?? [], margin) : null;
  return {
    grade: few.length > 0 ? 'ratio only' : how.order === null ? 'side by side' : 'interleaved',
    verdict: blocking.length > 0 ? 'not comparable' : (compared?.verdict ?? null),
    obstacles: [...blocking, ...few],
    differs,
    statistic,
    ratio: senseless.length > 0 ? null : statedRatio(values, compared),
    p: compared?.p ?? null,
    margin,
    noise,
    runMediansMs: { a: valuesOf(allOfA, 'p50') ?? [], b: valuesOf(allOfB, 'p50') ?? [] },
    leftOut,
    answers: how.answers ? pairedIfSame(how.answers) : null,
  };
}

interface Values {
  a: number[] | null;
  b: number[] | null;
}

/** The exact test counts up to fifty runs a side, more than any profile has; further ones are left out. */
function valuesOf(side: ComparedSide, statistic: Comparison['statistic']): number[] | null {
  return sideValuesMs(side.runs.slice(0, mostRuns), statistic);
}

function fewRuns(a: ComparedSide, b: ComparedSide): Obstacle[] {
  const count = Math.min(a.runs.length, b.runs.length);
  if (count >= fewestRuns) return [];
  const detail = `${a.runs.length} and ${b.runs.length} valid runs; a verdict needs ${fewestRuns} a side`;
  return [{ code: 'few_runs', detail }];
}

function valueObstacles(values: Values, statistic: Comparison['statistic']): Obstacle[] {
  const obstacles: Obstacle[] = [];
  for (const [name, side] of [['a', values.a] as const, ['b', values.b] as const]) {
    if (side === null) {
      const detail = `a run of side ${name} has too few samples to state its ${statistic}`;
      obstacles.push({ code: 'few_samples', detail });
    } else if (side.some((value) => !(value > 0))) {
      const detail = `a run of side ${name} is shorter than its clock can tell`;
      obstacles.push({ code: 'timer_saturated', detail });
    }
  }
  return obstacles;
}

function statedRatio({ a, b }: Values, compared: RunsCompared | null): StatedRatio | null {
  if (compared) return compared.ratio;
  if (!a?.length || !b?.length || ![...a, ...b].every((value) => value > 0)) return null;
  return { value: medianRatio(a, b), low: null, high: null, coverage: null };
}

/** The margin, and the noise that it comes from, or that is too little known to be one. */
function marginOf(how: HowCompared): Pick<Comparison, 'margin' | 'noise'> {
  const smallest = how.order === null ? smallestMargin.sideBySide : smallestMargin.interleaved;
  const both = [how.noise, how.otherNoise ?? null] as const;
  const [one, other] = both.map((noise) => (noise && mayBeMargin(noise) ? noise : null));
  const known = largerNoise(one ?? null, other ?? null);
  return { margin: Math.max(smallest, known?.share95 ?? 0), noise: known ?? largerNoise(...both) };
}

function largerNoise(one: DeviceNoise | null, other: DeviceNoise | null): DeviceNoise | null {
  if (one === null || other === null) return one ?? other;
  return other.share95 > one.share95 ? other : one;
}

/** Answers of different lengths cannot be about the same images. */
function pairedIfSame({ a, b }: { a: Answers; b: Answers }) {
  const images = answeredImages(a);
  return images > 0 && images === answeredImages(b) ? pairedAnswers(a, b, images) : null;
}

import type { Parity } from '../contract/run.ts';
import type { Precision } from '../contract/vocabulary.ts';
import { ascending, nearestRank } from './percentile.ts';

/** What two sets of outputs say about each other; the caller adds what they were computed from. */
export type OutputsCompared = Omit<
  Parity,
  'reference' | 'referenceArtifact' | 'inputs' | 'inputsSha256'
>;

/** The least cosine that passes (method.md A13): 0.99 in floating point, 0.95 in integers. */
export function parityThreshold(precision: Precision): number {
  return /^(int|mixed)/.test(precision) ? 0.95 : 0.99;
}

/**
 * Outputs of the tested runtime against those of a reference runtime, one array an input, both in
 * the same order (method.md A13). The tested side passes when `cosineLeast` reaches `threshold`.
 *
 * Two outputs of zeros agree (cosine 1), one of zeros agrees with nothing else (cosine 0). The
 * relative root mean square is that of the difference over that of the reference; null when every
 * reference output is zero.
 *
 * @throws RangeError when there are no inputs, the shapes differ, or an output is not finite; the
 * message says which side and which input, in words for people
 */
export function compareOutputs(
  reference: readonly Float32Array[],
  tested: readonly Float32Array[],
  precision: Precision,
): OutputsCompared {
  if (reference.length === 0 || reference.length !== tested.length) {
    throw new RangeError(
      `Parity needs the same inputs on both sides: ${reference.length} and ${tested.length}.`,
    );
  }
  const pairs = reference.map((expected, at) => {
    const output = tested[at] ?? new Float32Array();
    checkFinite(expected, 'reference', at);
    checkFinite(output, 'tested', at);
    return compareOne(expected, output, at);
  });
  const cosines = ascending(pairs.map(({ cosine }) => cosine));
  const relative = pairs.flatMap(({ relativeRms }) => (relativeRms === null ? [] : [relativeRms]));
  return {
    cosineLeast: nearestRank(cosines, 0),
    cosineMedian: nearestRank(cosines, 0.5),
    relativeRmsMost: relative.length === 0 ? null : Math.max(...relative),
    differenceMost: Math.max(...pairs.map(({ difference }) => difference)),
    sameArgmax: pairs.filter(({ sameArgmax }) => sameArgmax).length / pairs.length,
    threshold: parityThreshold(precision),
  };
}

function checkFinite(output: Float32Array, side: 'reference' | 'tested', at: number): void {
  const where = output.findIndex((value) => !Number.isFinite(value));
  if (where === -1) return;
  throw new RangeError(
    `The ${side} runtime's output for input ${at} is not a finite number at place ${where}: ${output[where]}.`,
  );
}

function compareOne(expected: Float32Array, output: Float32Array, at: number) {
  if (expected.length === 0 || expected.length !== output.length) {
    throw new RangeError(
      `The outputs for input ${at} have ${expected.length} and ${output.length} values, which cannot be compared.`,
    );
  }
  let product = 0;
  let expectedSquares = 0;
  let outputSquares = 0;
  let errorSquares = 0;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) {
    const x = expected[i] ?? 0;
    const y = output[i] ?? 0;
    product += x * y;
    expectedSquares += x * x;
    outputSquares += y * y;
    errorSquares += (x - y) * (x - y);
    difference = Math.max(difference, Math.abs(x - y));
  }
  const norms = Math.sqrt(expectedSquares) * Math.sqrt(outputSquares);
  const bothZero = expectedSquares === 0 && outputSquares === 0;
  return {
    // Rounding can leave a cosine just outside -1..1.
    cosine: norms === 0 ? (bothZero ? 1 : 0) : Math.min(1, Math.max(-1, product / norms)),
    relativeRms: expectedSquares === 0 ? null : Math.sqrt(errorSquares / expectedSquares),
    difference,
    sameArgmax: argmax(expected) === argmax(output),
  };
}

function argmax(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  }
  return best;
}

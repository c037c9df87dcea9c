import { type Remark, remarkCodes } from '../../contract/remark.ts';

/**
 * What rejects a result (method.md A13), as /methodology publishes it: each remark with the reason
 * in words that is shown when the remark itself brings none. Every other remark leaves the result
 * `valid with remarks`. The order is that in which they are looked for and shown.
 */
export const rejectingRules: ReadonlyMap<string, string> = new Map([
  ['not_finite', 'The output holds values that are not numbers.'],
  ['cached_or_stuck', 'The output is the same for every input.'],
  ['outputs_mismatch', 'The outputs differ from those of the reference runtime.'],
  ['broken_preprocessing', 'The accuracy is within one point of guessing.'],
  ['constant_prediction', 'More than 90 % of the images got the same answer.'],
  ['delegate_not_used', 'The execution provider that was asked for was not used.'],
  ['inconsistent', 'The figures contradict each other.'],
]);

/**
 * How few samples a latency run may have, by the rule that ended it. With the profile's own number
 * nothing is said; between the two the remark `short_samples` is left; below, the result is rejected.
 */
export const sampleRules = {
  /** By profile (method.md A5). */
  profile: { quick: 100, standard: 200, full: 700 },
  /** A spent time budget: enough for a bounded interval of p90. */
  budget: 36,
  /** Models slower than half a second state a median only. */
  slow: 10,
  slowMs: 500,
} as const;

/** Accuracy is no better than guessing when it is within this of chance (method.md A8.6). */
export const chanceSlack = 0.01;

/** Share of one answer above which a classifier is taken to give a constant one (method.md A8.6). */
export const mostOfOneAnswer = 0.9;

/** Fewer images than this make an accuracy indicative (method.md A8.3). */
export const fewestImages = 500;

const known = [
  ...rejectingRules.keys(),
  ...remarkCodes.filter((code) => !rejectingRules.has(code)),
];

/**
 * One remark of each code (the first detail stands for the rest), always in the same order: what
 * rejects, then as the contract lists the codes, then unknown codes by name.
 */
export function orderedRemarks(remarks: readonly Remark[]): Remark[] {
  const byCode = new Map<string, Remark>();
  for (const remark of remarks) {
    if (!byCode.has(remark.code)) byCode.set(remark.code, remark);
  }
  const place = ({ code }: Remark) => {
    const at = known.indexOf(code);
    return at < 0 ? known.length : at;
  };
  return [...byCode.values()].sort((a, b) => place(a) - place(b) || a.code.localeCompare(b.code));
}

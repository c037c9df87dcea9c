import { fromBase64 } from '../../codec/base64.ts';
import type { Remark } from '../../contract/remark.ts';
import type { AccuracyCount, Parity } from '../../contract/run.ts';
import type { Precision } from '../../contract/vocabulary.ts';
import { parityThreshold } from '../../stats/parity.ts';
import { chanceSlack, fewestImages, mostOfOneAnswer } from './validity-rules.ts';

/** Doubts that an accuracy raises by itself (method.md A8.3, A8.6), found again by the server. */
export function accuracyRemarks(accuracy: AccuracyCount): Remark[] {
  const { total, skipped, chance } = accuracy;
  const remarks: Remark[] = [];
  const reached = mainMetric(accuracy);
  // Where one class has nearly all images nothing can be told from guessing, right or wrong.
  const telling = chance === null || chance + chanceSlack < 1;
  if (telling && chance !== null && reached !== null && reached <= chance + chanceSlack) {
    const detail = `right in ${percent(reached)}, where guessing reaches ${percent(chance)}`;
    remarks.push({ code: 'broken_preprocessing', detail });
  }
  const commonest = commonestShare(accuracy);
  // A set that is of one class by more than that is rightly answered so.
  const mixed = chance === null || chance <= mostOfOneAnswer;
  if (mixed && commonest !== null && commonest > mostOfOneAnswer) {
    const detail = `${percent(commonest)} of the images got the same answer`;
    remarks.push({ code: 'constant_prediction', detail });
  }
  if (skipped > 0) {
    const detail = `${skipped} of ${total + skipped} images did not decode`;
    remarks.push({ code: 'images_skipped', detail });
  }
  if (total < fewestImages) {
    remarks.push({ code: 'indicative_accuracy', detail: `${total} images` });
  }
  return remarks;
}

/** Outputs that differ too much, by this server's own threshold (method.md A13). */
export function parityRemarks(parity: Parity, precision: Precision): Remark[] {
  const threshold = parityThreshold(precision);
  if (parity.cosineLeast >= threshold) return [];
  const least = parity.cosineLeast.toFixed(3);
  const detail = `the outputs agree with ${parity.reference.runtime} to a cosine of ${least}, less than ${threshold}`;
  return [{ code: 'outputs_mismatch', detail }];
}

/** Metrics without a count, like mAP, have no share that guessing reaches. */
function mainMetric({ correct, total }: AccuracyCount): number | null {
  const count = correct.top1 ?? Object.values(correct)[0];
  return count === undefined ? null : count / total;
}

/** Share of the commonest answer: counted where the answers are there, else as reported. */
function commonestShare({ answers, commonest, total }: AccuracyCount): number | null {
  if (!answers) return commonest;
  const bytes = fromBase64(answers.predicted);
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const predicted = (bytes[i] ?? 0) + 256 * (bytes[i + 1] ?? 0);
    counts.set(predicted, (counts.get(predicted) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) / total;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

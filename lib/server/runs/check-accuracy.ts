import { fromBase64 } from '../../codec/base64.ts';
import type { AccuracyCount, Answers } from '../../contract/run.ts';
import type { Refuse } from './refuse.ts';

/** Share of images that may fail to decode before an accuracy says nothing (method.md A8). */
const mostSkipped = 0.01;

/** Checks that counts fit the total, scores lie in their intervals, and answers are as many. */
export function checkAccuracy(accuracy: AccuracyCount, refuse: Refuse): void {
  const { correct, scores, total, skipped } = accuracy;
  if (Object.keys(correct).length + Object.keys(scores).length === 0) {
    refuse('accuracy.correct', 'must have at least one metric, or accuracy.scores must');
  }
  if (total > 2 ** 31 - 1) refuse('accuracy.total', 'must be below 2^31');
  for (const [metric, count] of Object.entries(correct)) {
    if (count > total) {
      refuse(`accuracy.correct.${metric}`, `must not exceed the total (${total})`);
    }
  }
  for (const [metric, { value, low, high }] of Object.entries(scores)) {
    const path = `accuracy.scores.${metric}`;
    if (metric in correct) refuse(path, 'is in accuracy.correct too: a metric is one of the two');
    if ((low ?? value) > value || (high ?? value) < value) {
      refuse(`${path}.value`, 'must lie between its low and its high');
    }
  }
  if (accuracy.skippedNames.length > skipped) {
    refuse('accuracy.skippedNames', `must not name more images than were skipped (${skipped})`);
  }
  if (skipped > mostSkipped * (total + skipped)) {
    refuse('accuracy', `must be null when more than 1 % of the images did not decode (${skipped})`);
  }
  if (accuracy.answers) checkAnswers(accuracy, accuracy.answers, refuse);
}

function checkAnswers(
  { total, correct }: AccuracyCount,
  { predicted, right }: Answers,
  refuse: Refuse,
): void {
  const classes = fromBase64(predicted).length;
  const bits = fromBase64(right);
  if (classes !== 2 * total) {
    refuse(
      'accuracy.answers.predicted',
      `must be ${2 * total} bytes, two an image, not ${classes}`,
    );
  }
  const bytes = Math.ceil(total / 8);
  if (bits.length !== bytes) {
    refuse('accuracy.answers.right', `must be ${bytes} bytes, a bit an image, not ${bits.length}`);
    return;
  }
  const beyond = total % 8 === 0 ? 0 : (bits[bytes - 1] ?? 0) >> (total % 8);
  if (beyond !== 0) refuse('accuracy.answers.right', 'must have no bits after the last image');
  const set = bits.reduce((sum, byte) => sum + bitsOf(byte), 0);
  if (correct.top1 !== undefined && set !== correct.top1) {
    refuse('accuracy.answers.right', `must have as many bits as are right (${correct.top1})`);
  }
}

function bitsOf(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

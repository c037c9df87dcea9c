import { correctnessOf } from '../../link/correctness.ts';
import { countReasons, type SplitPoints } from '../../link/split.ts';
import type { View } from '../../link/view.ts';
import type { Words } from '../../text/words.ts';

/**
 * What the sentence says of rows that the picture could mislead about: another timer, no timer
 * stated, throughput alone, answers never checked or wrong. Nothing is hidden without being counted.
 */
export function sentenceDoubts(
  split: SplitPoints,
  { tr, view }: Pick<View, 'tr' | 'view'>,
  metric: string | null,
  { explore, domain }: Words,
): string[] {
  const reasons = countReasons(split);
  const placed = [...split.plot, ...split.gutter];
  const elsewhere = reasons['other-region'] ?? 0;
  const throughput = reasons['throughput-only'] ?? 0;
  const unstated = placed.filter(({ point }) => point.timedRegion === null).length;
  const answers = placed.map(({ point }) => correctnessOf(point, metric));
  const unchecked = answers.filter((one) => one === 'unchecked').length;
  const wrong = answers.filter((one) => one === 'wrong').length;
  return [
    elsewhere > 0 ? explore.otherTimer(elsewhere, domain.timerNames[tr]) : null,
    unstated > 0 && view !== 'table' ? explore.timerUnstated(unstated) : null,
    throughput > 0 ? explore.throughputOnly(throughput) : null,
    unchecked > 0 ? explore.unchecked(unchecked) : null,
    wrong > 0 ? explore.wrongAnswers(wrong) : null,
  ].filter((sentence) => sentence !== null);
}

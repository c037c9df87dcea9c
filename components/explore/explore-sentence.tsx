import type { Point } from '../../lib/contract/point.ts';
import { countReasons, type SplitPoints } from '../../lib/link/split.ts';
import type { View } from '../../lib/link/view.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type Words, words } from '../../lib/text/words.ts';

/** What is on screen and what is not, in words; the first number is set bold by the caller. */
export function sentenceParts(
  { rows, total, split, front, view }: SentenceFacts,
  { explore, domain }: Words,
  locale: Locale,
): { shown: string; rest: string } {
  const statistic = domain.statistics[view.q] ?? view.q;
  const reasons = countReasons(split);
  const notStated = (reasons['other-statistic'] ?? 0) + (reasons['no-latency'] ?? 0);
  const outcomes = (['failed', 'incomplete', 'unsupported', 'rejected'] as const)
    .filter((reason) => reasons[reason] !== undefined)
    .map((reason) => explore.leftOutParts[reason](reasons[reason] ?? 0));
  const sentences = [
    explore.ofResults(formatCount(total, locale)).trimStart(),
    view.view !== 'table' && view.fr && split.plot.length > 0
      ? explore.onFront(front.length)
      : null,
    view.view === 'front' && split.plot.length > 0 ? explore.marks(statistic) : null,
    view.view === 'range' && split.plot.length > 0 ? explore.marksRange(statistic) : null,
    split.gutter.length > 0 ? explore.speedOnly(split.gutter.length) : null,
    notStated > 0 ? explore.withoutStatistic(notStated, statistic) : null,
    outcomes.length > 0 ? explore.leftOut(outcomes.join(explore.between)) : null,
  ];
  return {
    shown: formatCount(rows.length, locale),
    rest: sentences.filter((sentence) => sentence !== null).join(' '),
  };
}

export interface SentenceFacts {
  rows: readonly Point[];
  total: number;
  split: SplitPoints;
  front: readonly string[];
  view: View;
}

/** The sentence under the heading; it is the chart's description too, by `id`. */
export function ExploreSentence({
  id,
  facts,
  locale,
}: {
  id: string;
  facts: SentenceFacts;
  locale: Locale;
}) {
  const { shown, rest } = sentenceParts(facts, words(locale), locale);
  return (
    <p id={id} className="text-ink2">
      <strong className="font-semibold text-ink">{shown}</strong> {rest}
    </p>
  );
}

import { fewPoints } from '../../chart/few-points.ts';
import type { Point } from '../../contract/point.ts';
import type { StatedQuantity } from '../../link/quantity.ts';
import { countReasons, type SplitPoints } from '../../link/split.ts';
import { figuresOf } from '../../link/timer.ts';
import type { View } from '../../link/view.ts';
import { formatCount } from '../../text/figures.ts';
import type { Locale } from '../../text/locale.ts';
import type { Words } from '../../text/words.ts';
import { betterWords } from './quantity-name.ts';
import { sentenceDoubts } from './sentence-doubts.ts';

/** What the sentence is about: the rows, how they are drawn, and of how many. */
export interface SentenceFacts {
  rows: readonly Point[];
  total: number;
  split: SplitPoints;
  front: readonly string[];
  view: View;
  metric: string | null;
}

/**
 * What is on screen and what is not, in words; the first number is set bold by the caller. `rest` is
 * `brief`, how many and what is on the front, and `further`, which may wait where there is no room.
 */
export function sentenceParts(
  { rows, total, split, front, view, metric }: SentenceFacts,
  text: Words,
  locale: Locale,
): { shown: string; brief: string; further: string; rest: string } {
  const { explore, domain } = text;
  const statistic = domain.statistics[view.q] ?? view.q;
  const reasons = countReasons(split);
  const notStated = (reasons['other-statistic'] ?? 0) + (reasons['no-latency'] ?? 0);
  const outcomes = (['failed', 'incomplete', 'unsupported', 'rejected', 'retracted'] as const)
    .filter((reason) => reasons[reason] !== undefined)
    .map((reason) => explore.leftOutParts[reason](reasons[reason] ?? 0));
  const drawn = view.view === 'front';
  const brief = [
    explore.ofResults(formatCount(total, locale)).trimStart(),
    drawn && view.fr && split.plot.length > 0
      ? explore.onFront(front.length, betterWords(view, text))
      : null,
  ];
  const further = [
    marksSentence(split, view, statistic, explore),
    ...gutterSentences(split, view, explore),
    view.view === 'table' ? null : otherStatisticSentence(split, view.q, statistic, explore),
    notStated > 0 ? explore.withoutStatistic(notStated, statistic) : null,
    reasons['no-value']
      ? explore.withoutValue(reasons['no-value'], explore.controls.quantities[view.x])
      : null,
    ...sentenceDoubts(split, view, metric, text),
    outcomes.length > 0 ? explore.leftOut(outcomes.join(explore.between)) : null,
  ];
  return {
    shown: formatCount(rows.length, locale),
    brief: joined(brief),
    further: joined(further),
    rest: joined([...brief, ...further]),
  };
}

function joined(sentences: readonly (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** What the marks mean: with few points every one has its whisker, not only the front's. */
function marksSentence(
  { plot, gutter }: SplitPoints,
  { view: kind, tr, x, y }: View,
  statistic: string,
  explore: Words['explore'],
): string | null {
  const placed = [...plot, ...gutter];
  const pictured = kind === 'front' ? plot.length > 0 && (x === 'lat' || y === 'lat') : x === 'lat';
  if ((kind !== 'front' && kind !== 'range') || !pictured || placed.length === 0) return null;
  if (!placed.some(({ point }) => figuresOf(point, tr)?.spread)) {
    return explore.marksAlone(statistic);
  }
  const every = kind === 'range' || placed.length <= fewPoints;
  return every ? explore.marksRange(statistic) : explore.marks(statistic);
}

/** Who stands under the plot, and why; without a plot only who has no accuracy is worth a word. */
function gutterSentences(
  { gutter }: SplitPoints,
  { view: kind, y }: View,
  explore: Words['explore'],
): (string | null)[] {
  const silent = gutter.filter(({ reason }) => reason === 'no-value').length;
  const small = gutter.length - silent;
  const said =
    kind !== 'front'
      ? y === 'acc' && explore.withoutAccuracy(silent)
      : y === 'acc'
        ? explore.speedOnly(silent)
        : explore.underPlot(silent, explore.controls.quantities[y]);
  return [
    silent > 0 && said ? said : null,
    small > 0 && kind === 'front' ? explore.belowResolution(small) : null,
  ];
}

/** Marks drawn by another statistic than the axis names are never passed over in silence. */
function otherStatisticSentence(
  { plot, gutter }: SplitPoints,
  q: View['q'],
  statistic: string,
  explore: Words['explore'],
): string | null {
  const differs = (stated: StatedQuantity | null) => (stated?.statistic ?? q) !== q;
  const others = [...plot, ...gutter].filter(({ x, y }) => differs(x) || differs(y)).length;
  return others === 0 ? null : explore.drawnByOther(others, statistic);
}

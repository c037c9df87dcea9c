import { fewPoints } from '../../lib/chart/place-marks.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { StatedQuantity } from '../../lib/link/quantity.ts';
import { countReasons, type SplitPoints } from '../../lib/link/split.ts';
import { figuresOf } from '../../lib/link/timer.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { useWords } from '../shell/words-provider.tsx';
import { betterWords } from './axes/quantity-name.ts';
import { onPlainClick } from './plain-click.ts';
import { sentenceDoubts } from './sentence-doubts.ts';

/** What is on screen and what is not, in words; the first number is set bold by the caller. */
export function sentenceParts(
  { rows, total, split, front, view, metric }: SentenceFacts,
  text: Words,
  locale: Locale,
): { shown: string; rest: string } {
  const { explore, domain } = text;
  const statistic = domain.statistics[view.q] ?? view.q;
  const reasons = countReasons(split);
  const notStated = (reasons['other-statistic'] ?? 0) + (reasons['no-latency'] ?? 0);
  const outcomes = (['failed', 'incomplete', 'unsupported', 'rejected', 'retracted'] as const)
    .filter((reason) => reasons[reason] !== undefined)
    .map((reason) => explore.leftOutParts[reason](reasons[reason] ?? 0));
  const drawn = view.view === 'front';
  const sentences = [
    explore.ofResults(formatCount(total, locale)).trimStart(),
    drawn && view.fr && split.plot.length > 0
      ? explore.onFront(front.length, betterWords(view, text))
      : null,
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
    rest: sentences.filter((sentence) => sentence !== null).join(' '),
  };
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

export interface SentenceFacts {
  rows: readonly Point[];
  total: number;
  split: SplitPoints;
  front: readonly string[];
  view: View;
  metric: string | null;
}

/** The sentence under the heading; it is the chart's description too, by `id`. */
export function ExploreSentence({
  id,
  facts,
  locale,
  onChange,
}: {
  id: string;
  facts: SentenceFacts;
  locale: Locale;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const { shown, rest } = sentenceParts(facts, text, locale);
  return (
    <p className="text-ink2">
      <span id={id}>
        <strong className="font-semibold text-ink">{shown}</strong> {rest}
      </span>{' '}
      <OtherStatistics facts={facts} text={text} onChange={onChange} />
    </p>
  );
}

/** Draws the rows that state another statistic, or leaves them out again; one click each. */
function OtherStatistics({
  facts: { view, split },
  text: { explore, domain },
  onChange,
}: {
  facts: SentenceFacts;
  text: Words;
  onChange: (next: View) => void;
}) {
  const drawn = view.stat === 'any';
  const statistic = domain.statistics[view.q] ?? view.q;
  if (view.view === 'table') return null;
  if (!drawn && countReasons(split)['other-statistic'] === undefined) return null;
  const next: View = { ...view, stat: drawn ? 'stated' : 'any' };
  return (
    <a
      href={viewHref(next)}
      onClick={(event) => onPlainClick(event, () => onChange(next))}
      className="text-accent underline"
    >
      {drawn ? explore.drawStated(statistic) : explore.drawOthers(statistic)}
    </a>
  );
}

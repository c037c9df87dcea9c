import { formatFigure, formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Summary } from '../../lib/contract/summary.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';

/** Outliers are worth a word above this share of the samples (method.md A5.8). */
const outlierShare = 0.01;

/** What the figures mean to somebody who is no statistician; null when there is no figure. */
export function resultSentence(
  result: Result,
  { summary, part }: { summary: Summary | null; part: TimerRegion },
  { result: words }: ResultWords,
  locale: Locale,
): string | null {
  const { sentence } = words;
  if (!summary) {
    if (result.throughputPerS === null) return null;
    const perSecond = formatFigure(result.throughputPerS, locale);
    return sentence.offline(perSecond, result.cell.concurrency ?? 1);
  }
  const one = (ms: number) => formatLatency(ms, 'auto', locale).text;
  const medians = summary.runMediansMs;
  const times =
    medians.length > 1
      ? sentence.again(medians.length, one(Math.min(...medians)), one(Math.max(...medians)))
      : result.tier === 'measured'
        ? sentence.once(formatCount(summary.count, locale))
        : sentence.imported(formatCount(summary.count, locale));
  const tail = summary.p90 === null ? '' : sentence.tail(one(summary.p90.valueMs));
  const share = summary.outliers / summary.count;
  return [
    times,
    ' ',
    sentence.half(one(summary.p50.valueMs)),
    tail,
    locale === 'zh-CN' ? '。' : '.',
    result.cell.timedRegion === null ? '' : sentence.parts[part],
    share > outlierShare
      ? sentence.outliers(formatCount(summary.outliers, locale), formatShare(share, locale))
      : '',
  ].join('');
}

import { formatLatency } from '../../lib/chart/format.ts';
import type { CombinationHistory } from '../../lib/contract/history.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { standingOf } from './history-marks.ts';

/** How many results on how many boards, over which versions and days, and what they came to. */
export function historySentence(
  { entries, total }: CombinationHistory,
  { history: words }: CatalogueWords,
  locale: Locale,
): string {
  const days = entries.flatMap(({ measuredAt }) => measuredAt ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return words.none;
  const versions = entries.map(({ runtimeVersion }) => runtimeVersion);
  const boards = new Set(entries.map(({ board }) => board)).size;
  const summary = words.summary(
    words.results(total, formatCount(total, locale)),
    words.boards(boards),
    words.versions(versions[0] ?? '', versions.at(-1) ?? ''),
    words.days(formatDay(first), formatDay(last)),
  );
  return [summary, ...figures(entries, words, locale), ...part(entries, total, words, locale)].join(
    ' ',
  );
}

function figures(
  entries: CombinationHistory['entries'],
  words: CatalogueWords['history'],
  locale: Locale,
): string[] {
  const good = entries.filter((entry) => standingOf(entry) === 'good');
  const values = good.flatMap(({ p50Ms }) => p50Ms ?? []);
  const newest = good.at(-1);
  if (!newest || newest.p50Ms === null) return [words.none];
  const text = (ms: number) => formatLatency(ms, 'auto', locale).text;
  const now = words.newest(text(newest.p50Ms), words.board(newest.board));
  if (values.length < 2) return [now];
  return [now, words.range(text(Math.min(...values)), text(Math.max(...values)))];
}

function part(
  entries: CombinationHistory['entries'],
  total: number,
  words: CatalogueWords['history'],
  locale: Locale,
): string[] {
  if (entries.length === total) return [];
  return [words.shown(formatCount(entries.length, locale), formatCount(total, locale))];
}

import { formatLatency } from '../../lib/chart/format.ts';
import type { Reproductions } from '../../lib/contract/history.ts';
import { type CatalogueWords, catalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** How often a result was measured again and what became of it, with the newest that did. */
export function Reproduced({ record, locale }: { record: Reproductions; locale: Locale }) {
  const { history } = catalogueWords(locale);
  return (
    <div>
      <p>{reproducedText(record, history, locale)}</p>
      {record.newest.length > 0 ? (
        <ul className="mt-1 grid gap-0.5">
          {record.newest.map(({ resultId, measuredAt, p50Ms }) => (
            <li key={resultId} className="flex flex-wrap justify-between gap-x-4">
              <a href={`/r/${resultId}`} className="text-accent underline">
                {measuredAt ? formatMoment(measuredAt) : history.stillOpen}
              </a>
              {p50Ms === null ? null : (
                <span className="text-ink2">p50 {formatLatency(p50Ms, 'auto', locale).text}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** How often it was measured again, on how many boards, and what that came to. */
export function reproducedText(
  { times, boards, ratio }: Pick<Reproductions, 'times' | 'boards' | 'ratio'>,
  words: CatalogueWords['history'],
  locale: Locale,
): string {
  if (times === 0) return words.notReproduced;
  const percent = ratio === null ? null : Math.round(Math.abs(ratio - 1) * 100);
  const counted = words.reproduced(times, formatCount(times, locale), boards);
  const { none, same, slower, faster } = words.reproducedAs;
  if (ratio === null || percent === null) return counted + none;
  if (percent === 0) return counted + same;
  const text = formatCount(percent, locale);
  return counted + (ratio > 1 ? slower(text) : faster(text));
}

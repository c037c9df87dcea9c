import { formatLatency } from '../../lib/chart/format.ts';
import type { HistoryMark } from '../../lib/chart/history/history-scene.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import { latencyRange } from '../catalogue/figure-range.ts';
import { SpokenChanges } from '../charts/spoken-changes.tsx';
import { useLocale } from '../shell/words-provider.tsx';

/** What the mark under the pointer or the keys says; its height is kept while there is none. */
export function HistoryReadout({ mark }: { mark: HistoryMark | null }) {
  const locale = useLocale();
  const { history: words } = catalogueWords(locale);
  const ms = (value: number) => formatLatency(value, 'auto', locale).text;
  const parts =
    mark === null
      ? []
      : [
          formatMoment(new Date(mark.at).toISOString()),
          words.board(mark.board),
          mark.version,
          mark.p50Ms === null || mark.standing === 'none'
            ? words.noFigure
            : `p50 ${ms(mark.p50Ms)}`,
          mark.p5Ms === null || mark.p95Ms === null || mark.standing !== 'good'
            ? null
            : `p5–p95 ${latencyRange([mark.p5Ms, mark.p95Ms], locale)}`,
          mark.standing === 'none' ? null : words.standings[mark.standing],
          mark.noted ? words.withNote : null,
        ].filter((part) => part !== null);
  return (
    <div className="flex min-h-[44px] flex-wrap items-start gap-x-3 pt-1 text-body print:hidden">
      {mark === null ? (
        <p className="text-ink3">{words.hint}</p>
      ) : (
        <>
          <p>{parts.join(' · ')}</p>
          <a href={`/r/${mark.id}`} className="text-accent hover:underline">
            {words.open}
          </a>
        </>
      )}
      <SpokenChanges text={parts.join(', ')} />
    </div>
  );
}

import { formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { HistoryEntry } from '../../lib/contract/history.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { remarkMeaning, remarkName } from '../result/remark-words.ts';
import { Badge } from '../ui/badge.tsx';
import { BoardSign } from './board-sign.tsx';
import { standingOf } from './history-marks.ts';

interface TableProps {
  /** Oldest first; shown newest first. */
  entries: readonly HistoryEntry[];
  series: Series;
  words: CatalogueWords['history'];
  text: Words;
  locale: Locale;
}

const figure = 'whitespace-nowrap text-right';

/** Every result of a combination with a link to it: those too that count for nothing, and why. */
export function HistoryTable({ entries, series, words, text, locale }: TableProps) {
  const { columns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[860px] border-collapse [&_td]:whitespace-nowrap [&_th]:whitespace-nowrap">
        <thead className="text-left text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col">{columns.measured}</th>
            <th scope="col">{columns.board}</th>
            <th scope="col">{columns.version}</th>
            {[
              columns.p50,
              columns.spread,
              columns.samples,
              columns.processes,
              columns.accuracy,
            ].map((name) => (
              <th key={name} scope="col" className="text-right">
                {name}
              </th>
            ))}
            <th scope="col" className="w-full">
              {columns.evidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...entries].reverse().map((entry) => (
            <tr
              key={entry.resultId}
              data-result-id={entry.resultId}
              className="h-[31px] border-line border-b [&>*]:py-1 [&>*]:pr-4"
            >
              <th scope="row" className="text-left font-medium">
                <a href={`/r/${entry.resultId}`} className="hover:text-accent hover:underline">
                  {entry.measuredAt === null ? words.stillOpen : formatMoment(entry.measuredAt)}
                </a>
              </th>
              <td>
                <span className="flex items-center gap-1.5">
                  <BoardSign board={entry.board} series={series} />
                  {entry.boardName ?? words.board(entry.board)}
                </span>
              </td>
              <td>{entry.runtimeVersion}</td>
              <Figures entry={entry} text={text} locale={locale} />
              <td>
                <State entry={entry} words={words} text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ entry, text, locale }: { entry: HistoryEntry; text: Words; locale: Locale }) {
  const { p50Ms, p5Ms, p95Ms, samples, runs, accuracy } = entry;
  const ms = (value: number) => formatLatency(value, 'auto', locale).text;
  const counts = standingOf(entry) === 'good';
  const cells = [
    p50Ms === null ? null : ms(p50Ms),
    p5Ms === null || p95Ms === null ? null : `${ms(p5Ms)}–${ms(p95Ms)}`,
    samples === null ? null : formatCount(samples, locale),
    runs === null ? null : formatCount(runs, locale),
    accuracy === null ? null : formatShare(accuracy, locale),
  ];
  return cells.map((cell, column) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns have a fixed order.
    <td key={column} className={`${figure} ${column === 0 && counts ? 'font-semibold' : ''}`}>
      {cell ?? <span className="text-ink3">{text.domain.none}</span>}
    </td>
  ));
}

function State({
  entry,
  words,
  text,
}: {
  entry: HistoryEntry;
  words: CatalogueWords['history'];
  text: Words;
}) {
  const { retracted, superseded, validity, state, remarks } = entry;
  const [first, ...others] = remarks;
  const all = remarks.map((remark) => remarkMeaning(remark, text)).join(' ');
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {retracted === null ? null : (
        <Badge tone="failed" title={retracted}>
          {`${text.domain.outcomes.retracted}: ${retracted}`}
        </Badge>
      )}
      {superseded ? <Badge tone="neutral">{words.standings.superseded}</Badge> : null}
      {validity === 'rejected' ? <Badge tone="failed">{words.standings.rejected}</Badge> : null}
      {state === 'open' ? <Badge tone="neutral">{words.stillOpen}</Badge> : null}
      {state === 'open' || state === 'complete' ? null : (
        <Badge tone={state === 'failed' ? 'failed' : 'neutral'}>
          {text.domain.outcomes[state]}
        </Badge>
      )}
      {first ? (
        <Badge tone="remark" title={all}>
          {remarkName(first, text)}
        </Badge>
      ) : null}
      {others.length > 0 ? (
        <span className="font-medium text-remark text-small" title={all}>
          {text.explore.moreRemarks(others.length)}
        </span>
      ) : null}
      <span className="text-ink2">{entry.profile}</span>
    </span>
  );
}

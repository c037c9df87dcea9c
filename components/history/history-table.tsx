import {
  formatLatency,
  formatShare,
  type LatencyUnit,
  unitForAll,
  unitWord,
} from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { HistoryEntry } from '../../lib/contract/history.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
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

const wide = 'max-md:hidden';
const figure = 'whitespace-nowrap text-right';

/** Every result of a combination with a link to it: those too that count for nothing, and why. */
export function HistoryTable(props: TableProps) {
  const { entries, words, locale } = props;
  const { columns } = words;
  const unit = unitOf(entries);
  const ms = unitWord(unit, locale);
  const heads = [columns.samples, columns.processes, columns.accuracy];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse md:min-w-[800px]">
        <thead className="text-left text-ink2 text-small">
          <tr className="border-line border-b [&>th]:whitespace-nowrap [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col">{columns.measured}</th>
            <th scope="col" className={wide}>
              {columns.board}
            </th>
            <th scope="col" className={wide}>
              {columns.version}
            </th>
            <th scope="col" className="text-right max-md:pr-0!">{`${columns.p50}, ${ms}`}</th>
            <th scope="col" className={`text-right ${wide}`}>{`${columns.spread}, ${ms}`}</th>
            {heads.map((name) => (
              <th key={name} scope="col" className={`text-right ${wide}`}>
                {name}
              </th>
            ))}
            <th scope="col" className={wide}>
              {columns.evidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...entries].reverse().map((entry) => (
            <Row key={entry.resultId} entry={entry} unit={unit} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One line from 768 px up; below, what identifies it over its state, and its figure at the right. */
function Row({
  entry,
  unit,
  series,
  words,
  text,
  locale,
}: TableProps & { entry: HistoryEntry; unit: LatencyUnit }) {
  const board = (
    <span className="flex items-center gap-1.5">
      <BoardSign board={entry.board} series={series} />
      {entry.boardName ?? words.board(entry.board)}
    </span>
  );
  const state = <State entry={entry} words={words} text={text} />;
  return (
    <tr
      data-result-id={entry.resultId}
      className="h-[31px] border-line border-b align-baseline md:align-middle [&>*]:py-1 [&>*]:pr-4"
    >
      <th scope="row" className="text-left font-medium md:whitespace-nowrap">
        <a href={`/r/${entry.resultId}`} className="hover:text-accent hover:underline">
          {entry.measuredAt === null ? words.stillOpen : formatMoment(entry.measuredAt)}
        </a>
        <span className="flex flex-wrap gap-x-3 font-normal text-ink2 md:hidden">
          {board} {entry.runtimeVersion} {state}
        </span>
      </th>
      <td className={`whitespace-nowrap ${wide}`}>{board}</td>
      <td className={`whitespace-nowrap ${wide}`}>{entry.runtimeVersion}</td>
      <Figures entry={entry} unit={unit} text={text} locale={locale} />
      <td className={`w-full min-w-[190px] max-w-0 truncate ${wide}`}>{state}</td>
    </tr>
  );
}

function Figures({
  entry,
  unit,
  text,
  locale,
}: {
  entry: HistoryEntry;
  unit: LatencyUnit;
  text: Words;
  locale: Locale;
}) {
  const { p50Ms, p5Ms, p95Ms, samples, runs, accuracy } = entry;
  const ms = (value: number) => formatLatency(value, unit, locale).figure;
  const none = <span className="font-normal text-ink3">{text.domain.none}</span>;
  const spread = p5Ms === null || p95Ms === null ? null : `${ms(p5Ms)}–${ms(p95Ms)}`;
  const rest = [
    spread,
    samples === null ? null : formatCount(samples, locale),
    runs === null ? null : formatCount(runs, locale),
    accuracy === null ? null : formatShare(accuracy, locale),
  ];
  return (
    <>
      <td
        className={`${figure} max-md:pr-0! ${standingOf(entry) === 'good' ? 'font-semibold' : ''}`}
      >
        {p50Ms === null ? none : ms(p50Ms)}
        <span className="block font-normal text-ink2 text-small md:hidden">{spread}</span>
      </td>
      {rest.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have a fixed order.
        <td key={column} className={`${figure} ${wide}`}>
          {cell ?? none}
        </td>
      ))}
    </>
  );
}

/** One unit for the whole column (ux.md D4). */
function unitOf(entries: readonly HistoryEntry[]): LatencyUnit {
  const values = entries.flatMap(({ p50Ms }) => p50Ms ?? []).filter((ms) => ms > 0);
  return values.length === 0 ? 'ms' : unitForAll(Math.min(...values), Math.max(...values));
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
    <span className="flex flex-wrap items-center gap-1.5 md:flex-nowrap">
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
        <span
          className="font-medium text-remark text-small"
          title={all}
          data-more={others.map((remark) => remarkName(remark, text)).join(', ')}
        >
          <span>{text.explore.moreRemarks(others.length)}</span>
        </span>
      ) : null}
      <span className="text-ink2">{entry.profile}</span>
    </span>
  );
}

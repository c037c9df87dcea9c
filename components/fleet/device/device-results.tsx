import { formatLatency } from '../../../lib/chart/format.ts';
import type { Coverage } from '../../../lib/contract/coverage.ts';
import { formatAgo } from '../../../lib/text/elapsed.ts';
import { formatMoment } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';

/** The newest result of every model and runtime on one device, newest first. */
export function DeviceResults({
  coverage,
  deviceId,
  now,
  locale,
}: {
  coverage: Coverage;
  deviceId: string;
  now: string;
  locale: Locale;
}) {
  const { one: words } = pageWords(locale).devices;
  const { resultColumns: columns } = words;
  const nameIn = (list: Coverage['models'], slug: string) =>
    list.find((item) => item.slug === slug)?.name ?? slug;
  const rows = coverage.cells
    .filter((cell) => cell.deviceId === deviceId)
    .flatMap((cell) => {
      const { resultId, p50Ms, measuredAt } = cell;
      return resultId !== null && p50Ms !== null && measuredAt !== null
        ? [{ ...cell, resultId, p50Ms, measuredAt }]
        : [];
    })
    .sort((a, b) => (a.measuredAt < b.measuredAt ? 1 : -1));
  if (rows.length === 0) return <p className="text-ink2">{words.noResults}</p>;
  return (
    <table aria-label={words.results} className="w-full border-collapse">
      <thead className="text-left text-ink2 text-small">
        <tr className="border-ctl border-b [&>th]:pr-4 [&>th]:pb-1 [&>th]:font-medium [&>th:last-child]:pr-0">
          <th scope="col">{columns.model}</th>
          <th scope="col">{columns.runtime}</th>
          <th scope="col" className="text-right">
            {columns.p50}
          </th>
          <th scope="col" className="text-right">
            {columns.when}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.resultId}
            className="border-line border-b [&>*]:py-1.5 [&>*]:pr-4 [&>*:last-child]:pr-0"
          >
            <th scope="row" className="text-left font-normal">
              <a href={`/r/${row.resultId}`} className="font-medium hover:text-accent">
                {nameIn(coverage.models, row.model)}
              </a>
            </th>
            <td>{nameIn(coverage.runtimes, row.runtime)}</td>
            <td className="text-right font-semibold">
              {formatLatency(row.p50Ms, 'ms', locale).figure}
            </td>
            <td className="whitespace-nowrap text-right text-ink2">
              <time dateTime={row.measuredAt} title={formatMoment(row.measuredAt)}>
                {formatAgo(row.measuredAt, now, locale)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

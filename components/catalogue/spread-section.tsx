import { formatFigure } from '../../lib/chart/format.ts';
import type { Scale } from '../../lib/chart/scale.ts';
import type { BoardSpread } from '../../lib/contract/catalogue.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { Section } from '../ui/section.tsx';
import { BoardStrip, stripWidth } from './board-strip.tsx';
import { latencyRange } from './figure-range.ts';
import { isWithinMargin } from './ratio-words.ts';
import type { EntryProps } from './section-props.ts';
import { SectionTable } from './section-table.tsx';

/** Rows that are in sight at first. */
const shownAtFirst = 12;

/** How far the boards of a class lie apart on one combination: needed before any device beats another. */
export function SpreadSection(props: EntryProps) {
  const { entry, words, text, locale } = props;
  const { spread } = words;
  const [most] = entry.spread;
  if (entry.boards === 0) return null;
  if (!most) {
    return (
      <Section title={spread.title}>
        <p className="text-ink2">{entry.boards === 1 ? spread.one : spread.none}</p>
      </Section>
    );
  }
  const rest = entry.spread.slice(shownAtFirst);
  const apart = spread.ratio(formatFigure(ratioOf(most), locale));
  return (
    <Section title={spread.title}>
      <p>
        {spread.sentence(entry.boards, entry.spread.length)}{' '}
        {isWithinMargin(ratioOf(most))
          ? `${spread.same.charAt(0).toUpperCase()}${spread.same.slice(1)}${spread.stop}`
          : spread.most(nameOf(most, text), apart)}
      </p>
      <p className="mt-1 mb-2 text-ink2 text-small">{spread.note}</p>
      <SpreadTable {...props} rows={entry.spread.slice(0, shownAtFirst)} />
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1.5 text-accent">
            {spread.more(formatCount(rest.length, locale))}
          </summary>
          <SpreadTable {...props} rows={rest} />
        </details>
      ) : null}
    </Section>
  );
}

function SpreadTable({
  entry,
  rows,
  words,
  text,
  locale,
}: EntryProps & { rows: readonly BoardSpread[] }) {
  const most = Math.max(1.1, ...entry.spread.map(ratioOf));
  const scale: Scale = {
    kind: 'linear',
    domain: { low: 1, high: most },
    from: 6,
    to: stripWidth - 6,
  };
  const { spread } = words;
  const { columns } = spread;
  return (
    <SectionTable
      columns={[
        { name: columns.what },
        { name: columns.boards, figure: true, wide: true },
        { name: columns.strip(formatFigure(most, locale)), wide: true },
        { name: columns.ratio, figure: true },
      ]}
      rows={rows.map((row) => ({
        key: `${row.combination} ${row.runtimeVersion}`,
        cells: [
          <a
            key="what"
            href={`/k/${row.combination}`}
            className="hover:text-accent hover:underline"
            title={spread.history}
          >
            {nameOf(row, text)}
          </a>,
          latencyRange(row.p50Ms, locale),
          <BoardStrip key="strip" p50Ms={row.p50Ms} scale={scale} />,
          isWithinMargin(ratioOf(row))
            ? words.ratio.same
            : spread.times(formatFigure(ratioOf(row), locale)),
        ],
      }))}
    />
  );
}

/** Slowest over fastest. */
function ratioOf({ p50Ms }: BoardSpread): number {
  return Math.max(...p50Ms) / Math.min(...p50Ms);
}

function nameOf(row: BoardSpread, { domain }: EntryProps['text']): string {
  return [
    row.model,
    `${row.runtime} ${row.runtimeVersion}`,
    row.precision,
    row.threads === null ? null : domain.threads(row.threads),
    row.batch === null || row.batch === 1 ? null : domain.batch(row.batch),
    row.powerMode,
  ]
    .filter((part) => part)
    .join(', ');
}

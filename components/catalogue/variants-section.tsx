import { formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { formatBytes, formatCount } from '../../lib/text/figures.ts';
import { Section } from '../ui/section.tsx';
import type { EntryProps } from './section-props.ts';
import { NoFigure, SectionTable } from './section-table.tsx';
import { type VariantRow, variantRows } from './variant-rows.ts';

/** The forms in which a model was measured, and the files it was measured from. */
export function VariantsSection({ entry, words, text, locale }: EntryProps) {
  const { variants } = words;
  const { columns } = variants;
  const bytes = (count: number) => {
    const { figure, unit } = formatBytes(count, locale);
    return `${figure} ${unit}`;
  };
  const notStated = <NoFigure>{text.domain.notStated}</NoFigure>;
  const none = <NoFigure>{text.domain.none}</NoFigure>;
  const files = entry.facts.artifacts;
  return (
    <Section title={variants.title}>
      <SectionTable
        columns={[
          { name: columns.precision },
          { name: columns.input },
          { name: columns.file, figure: true },
          { name: columns.results, figure: true },
          { name: columns.fastest, wide: true },
          { name: columns.accuracy, figure: true },
        ]}
        rows={variantRows(entry.points).map((row) => ({
          key: `${row.precision} ${row.input}`,
          cells: [
            row.precision ?? notStated,
            <span key="input" className="whitespace-nowrap">
              {row.input ?? notStated}
            </span>,
            row.bytes.length === 0 ? notStated : row.bytes.map(bytes).join(', '),
            formatCount(row.results, locale),
            row.fastest === null ? (
              none
            ) : (
              <Fastest key="fastest" point={row.fastest} words={words} locale={locale} />
            ),
            accuracyText(row, text, locale) ?? none,
          ],
        }))}
      />
      {files.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer py-1 text-accent">
            {`${variants.files} (${formatCount(files.length, locale)})`}
          </summary>
          <p className="pb-1 text-ink2 text-small">{variants.filesNote}</p>
          <ul className="grid gap-1">
            {files.map(({ sha256, format, bytes: size }) => (
              <li key={sha256} className="flex flex-wrap gap-x-3">
                <span>{`${format}, ${bytes(size)}`}</span>
                <code className="min-w-0 break-all font-mono text-ink2 text-small">{sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function Fastest({
  point,
  words,
  locale,
}: {
  point: Point;
  words: EntryProps['words'];
  locale: EntryProps['locale'];
}) {
  const figure = formatLatency(point.latency.p50Ms ?? 0, 'auto', locale).text;
  return (
    <>
      {point.resultId === null ? (
        figure
      ) : (
        <a
          href={`/r/${point.resultId}`}
          className="font-semibold hover:text-accent hover:underline"
        >
          {figure}
        </a>
      )}{' '}
      <span className="text-ink2">{words.variants.on(point.device.name, point.runtime.name)}</span>
    </>
  );
}

function accuracyText(
  { accuracy }: VariantRow,
  text: EntryProps['text'],
  locale: EntryProps['locale'],
): string | null {
  if (accuracy === null) return null;
  const share = `${metricLabel(accuracy.metric, text)} ${formatShare(accuracy.value, locale)}`;
  if (accuracy.low === null || accuracy.high === null) return share;
  return `${share} (${formatShare(accuracy.low, locale)}–${formatShare(accuracy.high, locale)})`;
}

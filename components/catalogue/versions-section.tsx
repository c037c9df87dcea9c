import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { Section } from '../ui/section.tsx';
import { ratioAgainst } from './ratio-words.ts';
import type { EntryProps } from './section-props.ts';
import { NoFigure, SectionTable } from './section-table.tsx';
import { type VersionRow, versionRows } from './version-rows.ts';

/** The versions of a framework, and what each brought on what was measured in both. */
export function VersionsSection({ entry, words, text, locale }: EntryProps) {
  const { versions } = words;
  const { columns } = versions;
  const rows = versionRows(entry.points);
  if (rows.length === 0) return null;
  return (
    <Section title={versions.title}>
      <SectionTable
        columns={[
          { name: columns.version },
          { name: columns.results, figure: true },
          { name: columns.newest, wide: true },
          { name: columns.ratio },
        ]}
        rows={rows.map((row) => ({
          key: row.version,
          cells: [
            row.version,
            formatCount(row.results, locale),
            row.newestAt === null ? (
              <NoFigure key="newest">{text.domain.notStated}</NoFigure>
            ) : (
              formatDay(row.newestAt)
            ),
            againstBefore(row, words, locale),
          ],
        }))}
      />
    </Section>
  );
}

function againstBefore(
  { before, ratio, pairs }: VersionRow,
  { versions, ratio: words }: EntryProps['words'],
  locale: EntryProps['locale'],
): string {
  if (before === null) return versions.first;
  if (ratio === null) return versions.nothing;
  return versions.over(ratioAgainst(ratio, before, words, locale), pairs);
}

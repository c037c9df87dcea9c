import type { View } from '../../lib/link/view.ts';
import { defaultView } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { Section } from '../ui/section.tsx';
import { catalogueHref } from './catalogue-href.ts';
import { figureRange, latencyRange } from './figure-range.ts';
import { modeGains, type PowerModeRow, powerModeRows } from './power-mode-rows.ts';
import { ratioAgainst } from './ratio-words.ts';
import type { EntryProps } from './section-props.ts';
import { NoFigure, SectionTable } from './section-table.tsx';

/** In which power modes a device was measured, what each took, and what each cost. */
export function ModesSection({ entry, words, text, locale, view }: EntryProps & { view: View }) {
  const { modes } = words;
  const rows = powerModeRows(entry.points);
  const count = entry.points.length;
  if (rows.every(({ mode }) => mode === null)) {
    return (
      <Section title={modes.title}>
        <p className="text-ink2">
          {[modes.none(count, formatCount(count, locale)), ...costs(rows[0], words, locale)].join(
            ' ',
          )}
        </p>
      </Section>
    );
  }
  const none = <NoFigure>{text.domain.notStated}</NoFigure>;
  const { columns } = modes;
  const hrefOf = (mode: string) =>
    viewHref(
      { ...defaultView(), co: view.co, ds: view.ds, pm: [mode] },
      catalogueHref(entry.noun, entry.slug),
    );
  return (
    <Section title={modes.title}>
      <SectionTable
        columns={[
          { name: columns.mode },
          { name: columns.results, figure: true },
          { name: columns.p50, figure: true },
          { name: columns.power, figure: true, wide: true },
          { name: columns.energy, figure: true, wide: true },
        ]}
        rows={rows.map((row) => ({
          key: row.mode ?? '-',
          cells: [
            row.mode === null ? (
              <NoFigure key="mode">{text.domain.notStated}</NoFigure>
            ) : (
              <a key="mode" href={hrefOf(row.mode)} className="hover:text-accent hover:underline">
                {row.mode}
              </a>
            ),
            formatCount(row.results, locale),
            latencyRange(row.p50Ms, locale) ?? none,
            figureRange(row.powerW, 'W', locale) ?? none,
            figureRange(row.energyMj, 'mJ', locale) ?? none,
          ],
        }))}
      />
      <ul className="mt-2 grid gap-0.5">
        {modeGains(entry.points, rows).map(({ mode, base, pairs, ratio }) => (
          <li key={mode}>
            {modes.over(mode, ratioAgainst(ratio, base, words.ratio, locale), pairs)}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink2 text-small">{modes.note}</p>
    </Section>
  );
}

/** What rows without a mode cost, in sentences: power and energy, where any states them. */
function costs(
  row: PowerModeRow | undefined,
  { modes }: EntryProps['words'],
  locale: EntryProps['locale'],
): string[] {
  const { powerW = [], energyMj = [] } = row ?? {};
  const said = (values: number[], unit: string, say: typeof modes.power) => {
    const range = figureRange(values, unit, locale);
    return range === null ? [] : [say(values.length, formatCount(values.length, locale), range)];
  };
  const found = [...said(powerW, 'W', modes.power), ...said(energyMj, 'mJ', modes.energy)];
  return found.length === 0 ? [modes.noCost] : found;
}

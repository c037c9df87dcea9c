import { type Coverage, CoverageState } from '../../lib/contract/coverage.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { CoverageBox } from './coverage-cell.tsx';
import { CoverageGrid } from './coverage-grid.tsx';
import { coverageGrid } from './coverage-groups.ts';
import { CoverageTable } from './coverage-table.tsx';
import { missingBlocks } from './missing-work.ts';
import { RunMissing } from './run-missing.tsx';

/** Devices drawn before "Show all"; the matrix of a large fleet is megabytes. */
const firstDevices = 40;

/** What was measured on which device, what is missing, and the button that measures it. */
export function CoverageSection({
  coverage,
  all,
  locale,
}: {
  coverage: Coverage;
  /** Whether every device is drawn. */
  all: boolean;
  locale: Locale;
}) {
  const words = pageWords(locale).devices.coverage;
  const grid = coverageGrid(coverage);
  const shown = all ? coverage.devices : coverage.devices.slice(0, firstDevices);
  const { cells, estimatedS } = coverage.missing;
  return (
    <section aria-label={words.title} className="mt-9 min-w-0">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div>
          <h2>{words.title}</h2>
          <p className="text-ink2 text-small">{words.note}</p>
        </div>
        <div className="md:ml-auto">
          {cells > 0 ? (
            <RunMissing cells={cells} estimatedS={estimatedS} blocks={missingBlocks(coverage)} />
          ) : grid.groups.length > 0 ? (
            <p className="text-ink2">{words.nothingMissing}</p>
          ) : null}
        </div>
      </div>
      {grid.groups.length === 0 ? (
        <p className="mt-3 text-ink2">{words.none}</p>
      ) : (
        <div className="mt-3">
          <CoverageGrid label={words.label} hint={words.hint}>
            <CoverageTable devices={shown} grid={grid} locale={locale} />
          </CoverageGrid>
          <Legend locale={locale} />
        </div>
      )}
      {shown.length < coverage.devices.length ? (
        <p className="mt-2 text-ink2 text-small">
          {words.firstDevices(
            formatCount(shown.length, locale),
            formatCount(coverage.devices.length, locale),
          )}{' '}
          <a href="/devices?coverage=all" className="text-accent hover:underline">
            {words.allDevices}
          </a>
        </p>
      ) : null}
      {grid.hidden.length > 0 ? (
        <p className="mt-2 text-ink3 text-small">
          {words.hidden(grid.hidden.join(locale === 'en' ? ', ' : '、'))}
        </p>
      ) : null}
    </section>
  );
}

function Legend({ locale }: { locale: Locale }) {
  const { states } = pageWords(locale).devices.coverage;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1.5 text-ink2 text-small">
      {CoverageState.options.map((state) => (
        <li key={state} className="flex items-center gap-2">
          <span className="w-14">
            <CoverageBox
              state={state}
              p50Ms={state === 'measured' ? 10 : state === 'stale' ? 21 : null}
              locale={locale}
            />
          </span>
          {states[state]}
        </li>
      ))}
    </ul>
  );
}

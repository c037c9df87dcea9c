import type { CatalogueEntry } from '../../lib/contract/catalogue.ts';
import type { PointList } from '../../lib/contract/point.ts';
import { withClaims } from '../../lib/export/said/claim-remarks.ts';
import type { View } from '../../lib/link/view.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { cohortOfTask } from '../../lib/text/cohort-label.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { chosenCohort, type EntryCohort, entryCohorts } from './entry-cohorts.ts';
import { EntryHeader } from './entry-header.tsx';
import { EntryRows } from './entry-rows.tsx';
import { FactsSection } from './facts-section.tsx';
import { GainsSection } from './gains-section.tsx';
import { ModesSection } from './modes-section.tsx';
import type { EntryProps } from './section-props.ts';
import { SpreadSection } from './spread-section.tsx';
import { VariantsSection } from './variants-section.tsx';
import { VersionsSection } from './versions-section.tsx';

/** The page of a device class, a model or a framework. `unread` are parts of the address left out. */
export function EntryView({
  entry,
  view,
  base,
  unread,
  owner,
  locale,
}: {
  entry: CatalogueEntry;
  view: View;
  /** What the address names to hold a framework against. */
  base: string | null;
  unread: readonly string[];
  owner: boolean;
  locale: Locale;
}) {
  const words = catalogueWords(locale).catalogue;
  const props: EntryProps = { entry, words, text: allWords(locale), locale };
  const groups = entryCohorts([...withClaims(entry.points, props.text, locale)]);
  const chosen = chosenCohort(groups, view.co);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <EntryHeader {...props} cohort={chosen?.points[0]?.cohort ?? null} owner={owner} />
      {unread.length === 0 ? null : (
        <p className="mt-2 text-remark">{words.ignored(unread.join(words.between))}</p>
      )}
      {chosen === null ? (
        <div className="mt-5">
          <EmptyState {...words.empty[entry.noun]} />
        </div>
      ) : (
        <div className="mt-5">
          <Rows {...props} groups={groups} chosen={chosen} view={view} kept={keptOf(base)} />
        </div>
      )}
      <div className="mt-8 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_372px] [&>*]:min-w-0">
        <div className="grid content-start gap-8 [&>*]:min-w-0">
          {chosen === null ? null : <Sections {...props} view={view} />}
        </div>
        <FactsSection {...props} />
      </div>
    </main>
  );
}

function Rows({
  groups,
  chosen,
  view,
  kept,
  ...props
}: EntryProps & {
  groups: readonly EntryCohort[];
  chosen: EntryCohort;
  view: View;
  kept: string;
}) {
  const { entry, words, text, locale } = props;
  const { cohort, points } = chosen;
  const list: PointList = {
    cohort,
    cohorts: groups.map((group) => group.cohort),
    ds: 0,
    latestDs: 0,
    asOf: null,
    totalPoints: entry.total,
    points,
  };
  const count = points.length;
  return (
    <Section title={words.rows[entry.noun]}>
      <p className="mb-2 text-ink2">
        {words.rowsSentence(count, formatCount(count, locale), cohortOfTask(cohort, text, locale))}{' '}
        {groups.length > 1 ? words.otherCohorts(groups.length - 1) : null}
      </p>
      <EntryRows key={cohort.id} noun={entry.noun} list={list} view={view} kept={kept} />
    </Section>
  );
}

/** The part of the address that is none of the view's. */
function keptOf(base: string | null): string {
  return base === null ? '' : `base=${encodeURIComponent(base)}`;
}

/** What only a page of this kind answers. */
function Sections(props: EntryProps & { view: View }) {
  const { entry } = props;
  switch (entry.noun) {
    case 'device':
      return (
        <>
          <ModesSection {...props} />
          <SpreadSection {...props} />
        </>
      );
    case 'model':
      return <VariantsSection {...props} />;
    case 'framework':
      return (
        <>
          {entry.gains ? <GainsSection {...props} gains={entry.gains} /> : null}
          <VersionsSection {...props} />
        </>
      );
  }
}

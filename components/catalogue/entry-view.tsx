import type { CatalogueEntry } from '../../lib/contract/catalogue.ts';
import type { PointList } from '../../lib/contract/point.ts';
import { withClaims } from '../../lib/export/said/claim-remarks.ts';
import type { View } from '../../lib/link/view.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { cohortOfTask } from '../../lib/text/cohort-label.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { Section } from '../ui/section.tsx';
import { chosenCohort, type EntryCohort, entryCohorts } from './entry-cohorts.ts';
import { EntryEmpty } from './entry-empty.tsx';
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
  const kept = base === null ? '' : `base=${encodeURIComponent(base)}`;
  return (
    <main
      id="content"
      className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 has-[[data-basket]]:pb-24 md:px-6 [&_:is(a,button,input)]:scroll-mb-20"
    >
      <EntryHeader {...props} owner={owner} />
      {unread.length === 0 ? null : (
        <p className="mt-2 text-remark">{words.ignored(unread.join(words.between))}</p>
      )}
      <div className="mt-5">
        {chosen === null ? (
          <EntryEmpty {...props} view={view} kept={kept} />
        ) : (
          <Rows {...props} groups={groups} chosen={chosen} view={view} kept={kept} owner={owner} />
        )}
      </div>
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
  chosen: { cohort, points },
  view,
  kept,
  owner,
  ...props
}: EntryProps & {
  groups: readonly EntryCohort[];
  chosen: EntryCohort;
  view: View;
  /** The part of the address that is none of the view's. */
  kept: string;
  owner: boolean;
}) {
  const { entry, words, text, locale } = props;
  const { noun, slug, ds, latestDs, asOf } = entry;
  const list: PointList = {
    cohort,
    cohorts: groups.map((group) => group.cohort),
    ds,
    latestDs,
    asOf,
    totalPoints: entry.total,
    points,
  };
  return (
    <Section title={words.rows[noun]}>
      <p className="text-ink2">
        {words.comparable(cohortOfTask(cohort, text, locale))}{' '}
        {groups.length > 1 ? words.otherCohorts(groups.length - 1) : null}
      </p>
      <EntryRows
        key={`${cohort.id} ${view.ds}`}
        place={{ noun, slug, kept }}
        list={list}
        view={view}
        owner={owner}
        words={words.drawn}
      />
    </Section>
  );
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

import { viewQuery } from '../../lib/link/view-query.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { AsOf } from '../explore/as-of.tsx';
import { CopyLink } from '../explore/copy-link.tsx';
import { ExploreControls } from '../explore/explore-controls.tsx';
import { ViewChips } from '../explore/late-parts.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Late } from '../ui/late.tsx';
import { entryExploreHref, entryLink } from './entry-links.ts';
import type { EntryPlace, EntryState } from './use-entry.ts';

/** Words of the rows that only the pages about one thing have; they come with the page. */
export interface EntryRowsWords {
  openInExplore: string;
  /** Why there are ranges where a front was asked for. */
  noFront: string;
}

/**
 * What is drawn, of which comparable rows, what is filtered, of which day the figures are, and the
 * ways on: the address of exactly this, and the same rows in Explore.
 */
export function EntryControls({
  state,
  place,
  words,
}: {
  state: EntryState;
  place: EntryPlace;
  words: EntryRowsWords;
}) {
  const { explore } = useWords();
  const locale = useLocale();
  const { rows, asked, changeAsked } = state;
  const { view, list, facts, changeView } = rows;
  const { cohort, cohorts, asOf, latestDs } = list;
  const differs = viewQuery({ ...asked, co: null, ds: null }) !== '';
  const confirmation = explore.linkCopied(
    formatCount(facts.rows.length, locale),
    asOf === null ? null : formatDay(asOf),
  );
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-2 print:hidden">
      <ExploreControls
        kinds={state.pictures}
        view={view}
        facts={facts}
        cohort={cohort}
        cohorts={cohorts.length > 1 ? cohorts : []}
        onChange={changeView}
        onCohort={state.changeCohort}
      />
      {differs ? (
        <Late>
          <ViewChips facts={facts} view={asked} onChange={changeAsked} />
        </Late>
      ) : null}
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <AsOf list={list} view={asked} latestDs={latestDs} />
        <CopyLink path={entryLink(state, place)} confirmation={confirmation} />
        <a href={entryExploreHref(state, place)} className={buttonClass('plain')}>
          {words.openInExplore}
        </a>
      </div>
    </div>
  );
}

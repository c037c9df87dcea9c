import { linkExportHrefs, viewExportHrefs } from '../../lib/export/export-hrefs.ts';
import { exploreTitle } from '../../lib/export/said/explore-title.ts';
import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { ExportMenu } from '../share/export-menu.tsx';
import { ShareButton } from '../share/share-button.tsx';
import { sharedHref } from '../share/shared.ts';
import type { ShownLink } from '../share/shown-link.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Late } from '../ui/late.tsx';
import { AsOf } from './as-of.tsx';
import { GoneNotice } from './basket/gone-notice.tsx';
import { ExploreBar } from './explore-bar.tsx';
import { ExploreHeading } from './explore-heading.tsx';
import { IgnoredNotice, LiveNotices } from './explore-notices.tsx';
import type { ExploreReader } from './explore-reader.ts';
import { ExploreRows } from './explore-rows.tsx';
import { ExploreSentence } from './explore-sentence.tsx';
import { ExploreToolbar } from './explore-toolbar.tsx';
import { filtersSet } from './filters-set.ts';
import { FitsSentence } from './fits/fits-sentence.tsx';
import { BasketBar, ExploreEmpty, useLateParts } from './late-parts.ts';
import { NewcomerNotice } from './newcomer-notice.tsx';
import type { Explore } from './use-explore.ts';
import { useExploreKeys } from './use-explore-keys.ts';

const sentenceId = 'explore-sentence';

/** Heading, sentence, controls, chart and table of one view. */
export function ExploreMain({
  state,
  group,
  reader,
  ignored,
  link,
  onFilter,
}: {
  state: Explore;
  /** Rows of what is pointed at in rail or legend. */
  group: ReadonlySet<string> | null;
  reader: ExploreReader;
  ignored: readonly IgnoredKey[];
  link: ShownLink | null;
  onFilter: () => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const { view, list, facts, basket, changeView } = state;
  const named = { ...view, co: list.cohort?.id ?? view.co };
  const query = viewQuery({ ...named, ds: list.ds > 0 ? list.ds : null });
  const shared = { path: '/' as const, query, title: exploreTitle(list, view, text) };
  const confirmation = text.explore.linkCopied(
    formatCount(facts.rows.length, locale),
    list.asOf ? formatDay(list.asOf) : null,
  );
  const address = sharedHref(shared, link);
  const hrefs = link === null ? viewExportHrefs(query) : linkExportHrefs(link.slug);
  useExploreKeys(state, address, onFilter);
  useLateParts();
  const set = filtersSet(view);
  // What the bars at the foot would hide is scrolled above them.
  const foot = basket.slots.length > 0 ? 'pb-36 md:pb-20' : 'pb-24 md:pb-10';
  return (
    <main
      id="content"
      className={`min-w-0 px-3.5 pt-4 md:px-6 [&_:is(a,button,input)]:scroll-mb-32 ${foot}`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 md:gap-x-6">
        <ExploreSaid state={state} measuring={reader.measuring} link={link} />
        <div
          className={`col-start-2 row-start-1 flex gap-2 max-md:-mt-2 print:hidden max-md:[&_[data-views]]:max-w-24 max-md:[&_button]:px-2 max-md:[&_svg]:hidden ${reader.owner ? '' : 'max-md:hidden'}`}
        >
          <SavedViews path="/" query={viewQuery(named)} owner={reader.owner && link === null} />
          <div className="max-md:hidden">
            <ExportMenu hrefs={hrefs} />
          </div>
          <ShareButton
            shared={shared}
            confirmation={confirmation}
            owner={reader.owner}
            link={link}
            barHasCopy
          />
        </div>
      </div>
      <IgnoredNotice ignored={ignored} />
      <GoneNotice slots={basket.goneHighlights} />
      <ExploreToolbar state={state} set={set} onFilter={onFilter} />
      <div
        aria-busy={state.waiting || undefined}
        className={state.waiting ? 'opacity-60 transition-opacity delay-150' : ''}
      >
        <ExploreRows
          state={state}
          group={group}
          owner={reader.owner}
          describedBy={sentenceId}
          empty={
            <div className="pt-6">
              <Late>
                <ExploreEmpty
                  list={list}
                  view={view}
                  measuring={reader.measuring}
                  onChange={changeView}
                />
              </Late>
            </div>
          }
        />
      </div>
      <LiveNotices state={state} />
      {basket.slots.length > 0 ? (
        <Late>
          <BasketBar slots={basket.slots} view={view} series={state.series} onChange={changeView} />
        </Late>
      ) : null}
      <ExploreBar
        set={set}
        view={view}
        onFilter={onFilter}
        copyLink={{ path: address, confirmation }}
        hrefs={hrefs}
      />
    </main>
  );
}

/** What is shown, in words: the title, the sentence, what fits, and whose figures these are. */
function ExploreSaid({
  state,
  measuring,
  link,
}: {
  state: Explore;
  measuring: boolean;
  link: ShownLink | null;
}) {
  const text = useWords();
  const locale = useLocale();
  const { view, list, facts, misses, newer, changeView } = state;
  return (
    <div className="contents [&>*]:col-span-2 [&>*]:max-w-[880px] [&>h1]:col-span-1">
      <ExploreHeading list={list} axes={view} text={text} />
      {link?.said}
      <ExploreSentence
        id={sentenceId}
        locale={locale}
        onChange={changeView}
        facts={{ ...facts, view, total: list.totalPoints }}
      >
        <AsOf list={list} view={view} latestDs={newer.latestDs} />
      </ExploreSentence>
      <FitsSentence fits={facts.fits} misses={misses} deadlineMs={view.dl} rows={facts.rows} />
      {link === null ? <NewcomerNotice list={list} measuring={measuring} /> : null}
    </div>
  );
}

import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import { useWords } from '../shell/words-provider.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Notice } from '../ui/notice.tsx';
import { NewResultsPill } from './new-results-pill.tsx';
import type { Explore } from './use-explore.ts';

/** What the page has to say about its address and its data, above the chart. */
export function ExploreNotices({
  state,
  ignored,
}: {
  state: Explore;
  ignored: readonly IgnoredKey[];
}) {
  const { explore, shell } = useWords();
  const { newer, added } = state;
  return (
    <div className="empty:hidden [&>*:not(.sr-only)]:mt-2.5">
      {ignored.length > 0 ? (
        <Notice dismissLabel={shell.dismiss}>
          {explore.ignored(ignored.map(({ key }) => key).join(', '))}
        </Notice>
      ) : null}
      {newer.silentSince ? (
        <Notice dismissLabel={shell.dismiss}>
          {explore.pollFailed(formatMoment(newer.silentSince))}
        </Notice>
      ) : null}
      <NewResultsPill count={newer.fresh.length} onShow={state.showNewer} />
      <LiveRegion
        text={
          newer.fresh.length > 0
            ? explore.newResults(newer.fresh.length)
            : added.length > 0
              ? explore.newResultsShown(added.length)
              : ''
        }
      />
    </div>
  );
}

import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import { useWords } from '../shell/words-provider.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Notice } from '../ui/notice.tsx';
import { NewResultsPill } from './new-results-pill.tsx';
import type { Explore } from './use-explore.ts';

/** What was not understood in the address, above the chart. */
export function IgnoredNotice({ ignored }: { ignored: readonly IgnoredKey[] }) {
  const { explore, shell } = useWords();
  if (ignored.length === 0) return null;
  return (
    <div className="mt-2.5">
      <Notice dismissLabel={shell.dismiss}>
        {explore.ignored(ignored.map(({ key }) => key).join(', '))}
      </Notice>
    </div>
  );
}

/**
 * What arrives while the page is read: new results, or a silent server. It floats over the header
 * (over the foot of a narrow screen), so that nothing on the page moves.
 */
export function LiveNotices({ state }: { state: Explore }) {
  const { explore, shell } = useWords();
  const { newer, added } = state;
  const fresh = newer.fresh.length;
  return (
    <div className="pointer-events-none fixed inset-x-0 top-[9px] z-30 flex flex-col items-center gap-2 px-3.5 max-md:top-auto max-md:bottom-[72px] print:hidden">
      <div className="pointer-events-auto">
        <NewResultsPill count={fresh} onShow={state.showNewer} />
      </div>
      {newer.silentSince ? (
        <div className="pointer-events-auto border border-line2 bg-surface shadow-lift">
          <Notice dismissLabel={shell.dismiss}>
            {explore.pollFailed(formatMoment(newer.silentSince))}
          </Notice>
        </div>
      ) : null}
      <LiveRegion text={liveText(fresh, added.length, explore)} />
    </div>
  );
}

function liveText(
  fresh: number,
  added: number,
  explore: ReturnType<typeof useWords>['explore'],
): string {
  if (fresh > 0) return explore.newResults(fresh);
  return added > 0 ? explore.newResultsShown(added) : '';
}

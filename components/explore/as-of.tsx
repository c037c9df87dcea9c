import type { PointList } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { formatDay } from '../../lib/text/figures.ts';
import { useWords } from '../shell/words-provider.tsx';

/** Of which day the figures are; with a pinned data version, the way to the newest. */
export function AsOf({ list, view, latestDs }: { list: PointList; view: View; latestDs: number }) {
  const { explore } = useWords();
  const old = view.ds !== null && latestDs > list.ds;
  return (
    <p className={`text-ink3 ${view.ds === null ? 'max-md:hidden' : ''}`}>
      {list.asOf ? explore.asOf(formatDay(list.asOf)) : null}
      {old ? (
        <>
          {' · '}
          {explore.newerExists}{' '}
          <a href={viewHref({ ...view, ds: null })} className="text-accent underline">
            {explore.unpin}
          </a>
        </>
      ) : null}
    </p>
  );
}

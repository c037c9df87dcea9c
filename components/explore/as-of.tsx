import type { PointList } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';
import { formatDay } from '../../lib/text/figures.ts';
import { useWords } from '../shell/words-provider.tsx';
import { useViewAddress } from './view-address.ts';

/** Of which day the figures are; with a pinned data version, the way to the newest. */
export function AsOf({ list, view, latestDs }: { list: PointList; view: View; latestDs: number }) {
  const { explore } = useWords();
  const address = useViewAddress();
  const old = view.ds !== null && latestDs > list.ds;
  return (
    <span className={`text-ink3 ${view.ds === null ? 'max-md:hidden' : ''}`}>
      {list.asOf ? (
        <span className="inline-block whitespace-nowrap first-letter:uppercase">
          {explore.asOf(formatDay(list.asOf))}
        </span>
      ) : null}
      {old ? (
        <>
          {' · '}
          {explore.newerExists}{' '}
          <a href={address({ ...view, ds: null })} className="text-accent underline">
            {explore.unpin}
          </a>
        </>
      ) : null}
    </span>
  );
}

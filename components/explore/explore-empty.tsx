import type { PointList } from '../../lib/contract/point.ts';
import { facetName } from '../../lib/export/said/facet-names.ts';
import { clearFacets } from '../../lib/link/facet-key.ts';
import { mostExcludingFacet } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { onPlainClick } from './plain-click.ts';
import { useViewAddress } from './view-address.ts';

/** Why there are no rows, with the number that helps and one next step (ux.md K4). */
export function ExploreEmpty({
  list,
  view,
  measuring,
  onChange,
}: {
  list: PointList;
  view: View;
  /** A device is measuring: its first result is on its way. */
  measuring: boolean;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const address = useViewAddress();
  const { explore } = text;
  if (list.points.length > 0) {
    const cause = mostExcludingFacet(list.points, view);
    const cleared = clearFacets(view);
    const name = cause ? facetName(cause.key, text) : '';
    const without = cause ? { ...view, [cause.key]: [] } : cleared;
    return (
      <EmptyState
        title={explore.emptyFilter.title}
        body={cause ? explore.emptyFilter.body(name, formatCount(cause.rows, locale)) : ''}
      >
        {cause ? (
          <a
            href={address(without)}
            className={buttonClass('plain')}
            onClick={(event) => onPlainClick(event, () => onChange(without))}
          >
            {explore.emptyFilter.remove(name)}
          </a>
        ) : null}
        <a
          href={address(cleared)}
          className={buttonClass('quiet')}
          onClick={(event) => onPlainClick(event, () => onChange(cleared))}
        >
          {explore.clearAll}
        </a>
      </EmptyState>
    );
  }
  if (list.cohorts.length === 0) {
    const { title, body } = measuring ? explore.emptyWaiting : explore.emptyAll;
    return (
      <EmptyState title={title} body={body}>
        <a
          href={measuring ? '/devices' : '/devices/add'}
          className={buttonClass(measuring ? 'plain' : 'primary')}
        >
          {measuring ? text.shell.devices : text.shell.addDevice}
        </a>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={explore.emptyCohort.title}
      body={explore.emptyCohort.body(list.cohorts.length)}
    >
      <a href="/" className={buttonClass('primary')}>
        {explore.emptyCohort.action}
      </a>
    </EmptyState>
  );
}

import type { View } from '../../lib/link/view.ts';
import { hrefWith } from '../../lib/link/view-query.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { catalogueHref } from './catalogue-href.ts';
import type { EntryProps } from './section-props.ts';

/** In place of rows: nothing was measured yet, or not yet as of the data version of the address. */
export function EntryEmpty({
  entry,
  words,
  view,
  kept,
}: EntryProps & { view: View; kept: string }) {
  const { noun, slug, ds, latestDs } = entry;
  if (ds === latestDs) return <EmptyState {...words.empty[noun]} />;
  const { title, body, action } = words.emptyThen;
  return (
    <EmptyState title={title(ds)} body={body}>
      <a
        href={hrefWith({ ...view, ds: null }, catalogueHref(noun, slug), kept)}
        className={buttonClass('plain')}
      >
        {action}
      </a>
    </EmptyState>
  );
}

import { hrefWith } from '../../lib/link/view-query.ts';
import { catalogueHref, exploreOf } from './catalogue-href.ts';
import type { EntryPlace, EntryState } from './use-entry.ts';

type Shown = Pick<EntryState, 'asked'> & { rows: Pick<EntryState['rows'], 'view' | 'list'> };

/** Path and query of exactly what is shown: with its cohort and its data version. */
export function entryLink({ asked, rows: { list } }: Shown, place: EntryPlace): string {
  const pinned = { ...asked, co: list.cohort?.id ?? null, ds: list.ds > 0 ? list.ds : null };
  return hrefWith(pinned, catalogueHref(place.noun, place.slug), place.kept);
}

/**
 * Explore with this entry chosen, drawn as here. Rows without an accuracy have no cohort of their
 * own: Explore lists them with every own one of their kind.
 */
export function entryExploreHref({ asked, rows }: Shown, { noun, slug }: EntryPlace): string {
  const co = rows.list.points[0]?.cohort ?? null;
  return exploreOf(noun, slug, { ...rows.view, cols: asked.cols, co });
}

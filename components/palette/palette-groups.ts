import type { FoundItem } from '../../lib/contract/catalogue.ts';
import type { SavedView } from '../../lib/contract/saved-view.ts';
import type { PaletteWords } from '../../lib/text/palette-words.ts';
import { actionItems, type PaletteActs } from './action-items.ts';
import { foundGroups } from './found-item.ts';
import { pageItems } from './page-items.ts';
import { matches, type PaletteGroup, type PaletteItem } from './palette-item.ts';

/** What the list is made from. */
export interface PaletteSources {
  sought: string;
  owner: boolean;
  found: readonly FoundItem[];
  /** Rows of the page, already chosen by what is sought. */
  rows: PaletteItem[];
  recent: PaletteItem[];
  views: readonly SavedView[];
  acts: PaletteActs;
}

/**
 * The list under its headings: with nothing typed what was chosen before, pages and acts; otherwise
 * what was found, best first, and then whatever of the rest has the words.
 */
export function paletteGroups(
  { sought, owner, found, rows, recent, views, acts }: PaletteSources,
  words: PaletteWords['palette'],
): PaletteGroup[] {
  const typed = sought.trim() !== '';
  const groups: PaletteGroup[] = [
    ...(typed ? foundGroups(found, words) : [{ value: 'recent' as const, items: recent }]),
    { value: 'here', items: rows },
    { value: 'view', items: typed ? viewItems(sought, views) : [] },
    { value: 'page', items: pageItems(sought, owner, words) },
    { value: 'action', items: actionItems(sought, acts, words) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function viewItems(sought: string, views: readonly SavedView[]): PaletteItem[] {
  return views
    .filter(({ name }) => matches(name, sought))
    .slice(0, 5)
    .map(({ id, name, path, query }) => ({
      id: `view ${id}`,
      kind: 'view',
      name,
      detail: null,
      href: query === '' ? path : `${path}?${query}`,
      run: null,
    }));
}

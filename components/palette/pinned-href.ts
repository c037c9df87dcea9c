import type { PaletteItem } from './palette-item.ts';

/** What has a page of figures, which a data version pins. */
const pinned: readonly PaletteItem['kind'][] = ['device', 'model', 'framework'];

/** Where an entry leads from a page that is pinned to a data version: to the same version (ux.md A8). */
export function pinnedHref({ href, kind }: PaletteItem, ds: number | null): string | null {
  if (href === null || ds === null || !pinned.includes(kind)) return href;
  return `${href}?ds=${ds}`;
}

import type { Point } from '../../lib/contract/point.ts';
import { identityPart, identityParts } from '../../lib/link/identity.ts';
import { basketLimit } from '../../lib/link/view.ts';
import type { PaletteWords } from '../../lib/text/palette-words.ts';
import { matches, type PaletteItem } from './palette-item.ts';
import type { PalettePage } from './use-palette-page.ts';

/** More of them would push everything else out of sight. */
const most = 5;

/** Rows of the page that go into the basket or come out of it, by what is sought; none for nothing. */
export function rowItems(
  sought: string,
  page: PalettePage | null,
  threads: (count: number) => string,
  words: PaletteWords['palette'],
  say: (text: string) => void,
): PaletteItem[] {
  if (page === null || sought.trim() === '') return [];
  const found: PaletteItem[] = [];
  for (const point of page.points) {
    const name = identityOf(point, threads);
    if (!matches(`${name} ${point.resultId ?? ''}`, sought)) continue;
    const inside = page.basket.includes(point.id);
    const full = !inside && page.basket.length >= basketLimit;
    found.push({
      id: `row ${point.id}`,
      kind: inside ? 'unbasket' : 'basket',
      name,
      detail: full ? words.basketFull(basketLimit) : null,
      href: null,
      run: () => {
        if (full) return say(words.basketFull(basketLimit));
        page.onBasket(point.id);
        say(inside ? words.basketRemoved(name) : words.basketAdded(name));
      },
    });
    if (found.length === most) break;
  }
  return found;
}

/** A row by all parts of its identity, in the order in which they are always written. */
function identityOf(point: Point, threads: (count: number) => string): string {
  return identityParts
    .map((part) => identityPart(point, part, threads))
    .filter((part) => part !== null)
    .join(' · ');
}

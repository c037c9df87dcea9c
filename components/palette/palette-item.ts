import type { PaletteWords } from '../../lib/text/palette-words.ts';

type Words = PaletteWords['palette'];

/** What an entry is: its word stands at the end of its line. */
export type PaletteKind = keyof Words['kinds'];
export type PaletteGroupName = keyof Words['groups'];

/** One entry of the palette: it leads to an address or does something. */
export interface PaletteItem {
  /** Unique in the list. */
  id: string;
  kind: PaletteKind;
  name: string;
  /** What tells it from others; null when the name does. */
  detail: string | null;
  /** Where it leads; null for an act. */
  href: string | null;
  /** What it does; null for a place. */
  run: (() => void | Promise<void>) | null;
}

/** Entries of one kind under their heading. */
export interface PaletteGroup {
  value: PaletteGroupName;
  items: PaletteItem[];
}

/** Whether every word that is sought stands in the text, in any order and case. */
export function matches(text: string, sought: string): boolean {
  const inside = text.toLocaleLowerCase();
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => inside.includes(part));
}

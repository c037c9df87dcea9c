import type { FoundItem } from '../../contract/catalogue.ts';

/** The parts of a name or slug that a word of a search may begin. */
const parts = /[\p{L}\p{N}]+/gu;

/**
 * The items that a search means, best first: the same name, a name that begins so, every word
 * beginning a word of it, every word somewhere in it; of equal ones those with the most points. Case
 * and accents make no difference.
 */
export function matchNames(items: readonly FoundItem[], q: string, most: number): FoundItem[] {
  const asked = plain(q);
  const words = asked.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  return items
    .flatMap((item) => {
      const rank = rankOf(item, asked, words);
      return rank === null ? [] : [{ item, rank }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (b.item.points ?? 0) - (a.item.points ?? 0) ||
        a.item.name.localeCompare(b.item.name, 'en', { numeric: true }) ||
        (a.item.id < b.item.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ item }) => item);
}

function rankOf(item: FoundItem, asked: string, words: readonly string[]): number | null {
  const [name, id] = [plain(item.name), plain(item.id)];
  if (name === asked || id === asked) return 0;
  if (name.startsWith(asked) || id.startsWith(asked)) return 1;
  const text = `${name} ${id}`;
  const begun = [...text.matchAll(parts)].map(([part]) => part);
  if (words.every((word) => begun.some((part) => part.startsWith(word)))) return 2;
  return words.every((word) => text.includes(word)) ? 3 : null;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}

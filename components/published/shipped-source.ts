import type { PublishedSource, SourceAccount } from '../../lib/contract/published.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';

/** A source as the pages about it are given it. */
export interface Shipped {
  source: PublishedSource;
  account: SourceAccount;
  /** When the workspace loaded its figures; null while it has not. */
  loadedAt: string | null;
}

/** What the pages of the sources are worded with. */
export interface SourceWording {
  words: PageWords['sources'];
  locale: Locale;
}

/** Rows of a source that are no point. */
export function leftOutRows({ leftOut }: SourceAccount): number {
  return leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

/** "2018-04-02 to 2026-01-20", one day, or that none is stated. */
export function datesText({ from, to }: PublishedSource, { words }: SourceWording): string {
  if (from === null || to === null) return words.dateless;
  return from === to ? from : words.dates(from, to);
}

/** Why a row is no point, in the reader's language. */
export function reasonText(reason: string, { words }: SourceWording): string {
  const name = /^not in the catalogue: (.+)$/.exec(reason)?.[1];
  return name === undefined ? (words.reasons[reason] ?? reason) : words.notInCatalogue(name);
}

/** A count with separators. */
export function countText(count: number, { locale }: SourceWording): string {
  return formatCount(count, locale);
}

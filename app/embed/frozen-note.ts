import { type LinkFacts, sinceThen } from '../../components/share/link-said.tsx';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { shareWords } from '../../lib/text/share-words.ts';

/** When a link was frozen and what became of its rows since; null for a live one. */
export function frozenNote(
  link: OpenLink,
  facts: Pick<LinkFacts, 'asOf' | 'rows' | 'changes' | 'result'>,
  locale: Locale,
): string | null {
  if (link.mode !== 'frozen') return null;
  const words = shareWords(locale);
  return [words.page.frozen(formatDay(facts.asOf ?? link.createdAt)), sinceThen(facts, words)]
    .filter((part) => part !== null)
    .join(' · ');
}

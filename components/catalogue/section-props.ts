import type { CatalogueEntry } from '../../lib/contract/catalogue.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';

/** What every section about an entry is drawn from. */
export interface EntryProps {
  entry: CatalogueEntry;
  words: CatalogueWords['catalogue'];
  text: Words;
  locale: Locale;
}

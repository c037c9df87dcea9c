import type { ExportWords } from '../text/export-words.ts';
import type { Locale } from '../text/locale.ts';
import type { Words } from '../text/words.ts';

/** What Markdown is written with. */
export interface Saying {
  text: Words;
  words: ExportWords;
  locale: Locale;
}

import type { Reproductions } from '../../lib/contract/history.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import type { Words } from '../../lib/text/words.ts';

/** What every section about a result is drawn from. */
export interface SectionProps {
  result: Result;
  words: PageWords;
  text: Words;
  /** Whether a ready-made job can measure it against itself. */
  noiseJob: boolean;
  /** How often it was measured again; null where that is not said. */
  reproductions: Reproductions | null;
  locale: Locale;
}

import { formatFigure } from '../../lib/chart/format.ts';
import { smallestMargin } from '../../lib/stats/comparison/compare-sides.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import type { Locale } from '../../lib/text/locale.ts';

type RatioWords = CatalogueWords['catalogue']['ratio'];

/** True when medians of separate results differ by less than what counts (design.md section 1). */
export function isWithinMargin(ratio: number): boolean {
  return Math.max(ratio, 1 / ratio) < 1 + smallestMargin.sideBySide;
}

/**
 * How much faster something is than its base, in words: `ratio` is the time of the base over its own,
 * above 1 when it is faster (ux.md D6).
 */
export function ratioWords(ratio: number, words: RatioWords, locale: Locale): string {
  if (isWithinMargin(ratio)) return words.same;
  return ratio > 1
    ? words.faster(formatFigure(ratio, locale))
    : words.slower(formatFigure(1 / ratio, locale));
}

/** The same with the name of the base: "1.90× faster than TFLite". */
export function ratioAgainst(
  ratio: number,
  base: string,
  words: RatioWords,
  locale: Locale,
): string {
  if (isWithinMargin(ratio)) return words.sameAs(base);
  return words.than(ratioWords(ratio, words, locale), base);
}

import { comparison as enComparison } from './en/comparison.ts';
import { measuring as enMeasuring } from './en/measuring.ts';
import { study as enStudy } from './en/study.ts';
import type { Locale } from './locale.ts';
import { comparison as zhComparison } from './zh-cn/comparison.ts';
import { measuring as zhMeasuring } from './zh-cn/measuring.ts';
import { study as zhStudy } from './zh-cn/study.ts';

const en = { measuring: enMeasuring, comparison: enComparison, study: enStudy };

/** Words that only the server draws with: they stay out of what a browser downloads. */
export type PageWords = typeof en;

const dictionaries: Record<Locale, PageWords> = {
  en,
  'zh-CN': { measuring: zhMeasuring, comparison: zhComparison, study: zhStudy },
};

/** The words of one language for pages that the server draws whole. */
export function pageWords(locale: Locale): PageWords {
  return dictionaries[locale];
}

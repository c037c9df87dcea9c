import { changes as en } from './en/changes.ts';
import type { Locale } from './locale.ts';
import { changes as zhCn } from './zh-cn/changes.ts';

/** Words of corrections; what a client component says of them is handed to it. */
export type ChangesWords = typeof en;

const dictionaries: Record<Locale, ChangesWords> = { en, 'zh-CN': zhCn };

/** The words of one language for retractions and the list of changes. */
export function changesWords(locale: Locale): ChangesWords {
  return dictionaries[locale];
}

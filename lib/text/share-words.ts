import { share as en } from './en/share.ts';
import type { Locale } from './locale.ts';
import { share as zhCn } from './zh-cn/share.ts';

/** Words of links: apart, because few readers meet them. */
export type ShareWords = typeof en;

const dictionaries: Record<Locale, ShareWords> = { en, 'zh-CN': zhCn };

/** The words of one language for links. */
export function shareWords(locale: Locale): ShareWords {
  return dictionaries[locale];
}

import { savedViews as en } from './en/saved-views.ts';
import type { Locale } from './locale.ts';
import { savedViews as zhCn } from './zh-cn/saved-views.ts';

/** Words of saved views: apart, because the owner alone has any. */
export type SavedViewsWords = typeof en;

const dictionaries: Record<Locale, SavedViewsWords> = { en, 'zh-CN': zhCn };

/** The words of one language for saved views. */
export function savedViewsWords(locale: Locale): SavedViewsWords {
  return dictionaries[locale];
}

import { exporting as en } from './en/export.ts';
import type { Locale } from './locale.ts';
import { exporting as zhCn } from './zh-cn/export.ts';

/** Words of exports: apart, because a browser needs them only once their menu is opened. */
export type ExportWords = typeof en;

const dictionaries: Record<Locale, ExportWords> = { en, 'zh-CN': zhCn };

/** The words of one language for exports. */
export function exportWords(locale: Locale): ExportWords {
  return dictionaries[locale];
}

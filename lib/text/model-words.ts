import { models as enModels } from './en/models.ts';
import type { Locale } from './locale.ts';
import { models as zhModels } from './zh-cn/models.ts';

/** Words of the owner's page about model files: apart, so that only this page downloads them. */
export type ModelWords = typeof enModels;

const dictionaries: Record<Locale, ModelWords> = { en: enModels, 'zh-CN': zhModels };

/** The words of one language for the page about model files. */
export function modelWords(locale: Locale): ModelWords {
  return dictionaries[locale];
}

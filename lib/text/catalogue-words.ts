import { catalogue as enCatalogue } from './en/catalogue.ts';
import { history as enHistory } from './en/history.ts';
import type { Locale } from './locale.ts';
import { catalogue as zhCatalogue } from './zh-cn/catalogue.ts';
import { history as zhHistory } from './zh-cn/history.ts';

const en = { catalogue: enCatalogue, history: enHistory };

/** Words of the pages about one thing: apart, so that only these pages download them. */
export type CatalogueWords = typeof en;

const dictionaries: Record<Locale, CatalogueWords> = {
  en,
  'zh-CN': { catalogue: zhCatalogue, history: zhHistory },
};

/** The words of one language for the pages about one combination, device, model or framework. */
export function catalogueWords(locale: Locale): CatalogueWords {
  return dictionaries[locale];
}

import { keys as enKeys } from './en/keys.ts';
import { palette as enPalette } from './en/palette.ts';
import type { Locale } from './locale.ts';
import { keys as zhKeys } from './zh-cn/keys.ts';
import { palette as zhPalette } from './zh-cn/palette.ts';

const en = { palette: enPalette, keys: enKeys };

/** Words of the palette and of the keys: apart, so that they come when one of them is opened. */
export type PaletteWords = typeof en;

const dictionaries: Record<Locale, PaletteWords> = {
  en,
  'zh-CN': { palette: zhPalette, keys: zhKeys },
};

/** The words of one language for the palette and the map of keys. */
export function paletteWords(locale: Locale): PaletteWords {
  return dictionaries[locale];
}

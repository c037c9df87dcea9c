import { acting as enActing } from './en/devices-acting.ts';
import { adding as enAdding } from './en/devices-adding.ts';
import type { Locale } from './locale.ts';
import { acting as zhActing } from './zh-cn/devices-acting.ts';
import { adding as zhAdding } from './zh-cn/devices-adding.ts';

const en = { acting: enActing, adding: enAdding };

/** Words of the owner's pages about devices that a browser needs: apart, so that only these download them. */
export type DeviceWords = typeof en;

const dictionaries: Record<Locale, DeviceWords> = {
  en,
  'zh-CN': { acting: zhActing, adding: zhAdding },
};

/** The words of one language for acting on devices. */
export function deviceWords(locale: Locale): DeviceWords {
  return dictionaries[locale];
}

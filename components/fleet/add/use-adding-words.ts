'use client';

import { type DeviceWords, deviceWords } from '../../../lib/text/device-words.ts';
import { useLocale } from '../../shell/words-provider.tsx';

/** The words of the page that adds a device, in the reader's language. */
export function useAddingWords(): DeviceWords['adding'] {
  return deviceWords(useLocale()).adding;
}

import { cookies, headers } from 'next/headers';
import { type Locale, localeCookie, localeFor } from '../lib/text/locale.ts';

/** Language of this request's reader: their cookie, else their browser's. */
export async function readerLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return localeFor(jar.get(localeCookie)?.value, head.get('accept-language'));
}

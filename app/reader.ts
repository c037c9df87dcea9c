import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { requireReader } from '../lib/server/auth/require-owner.ts';
import { type Locale, localeCookie, localeFor } from '../lib/text/locale.ts';

/** Language of this request's reader: their cookie, else their browser's. */
export async function readerLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return localeFor(jar.get(localeCookie)?.value, head.get('accept-language'));
}

/**
 * Whether the owner reads, for what a page offers, once per request. A database that does not answer
 * makes a reader of everybody: the frame of a page stands without it.
 */
export const isReaderOwner = cache(async (): Promise<boolean> => {
  const head = await headers();
  try {
    return (await requireReader(head)) === 'owner';
  } catch {
    return false;
  }
});

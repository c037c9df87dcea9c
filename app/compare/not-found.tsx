import type { Metadata } from 'next';
import { pageWords } from '../../lib/text/page-words.ts';
import { MissingPage } from '../missing-page.tsx';
import { readerLocale } from '../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { comparison } = pageWords(await readerLocale());
  return { title: comparison.notFoundTitle };
}

/** Nothing stands at this address. */
export default async function CompareNotFound() {
  const { comparison } = pageWords(await readerLocale());
  return <MissingPage title={comparison.notFoundTitle} body={comparison.notFoundBody} />;
}

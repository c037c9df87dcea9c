import type { Metadata } from 'next';
import { catalogueWords } from '../../../lib/text/catalogue-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { history } = catalogueWords(await readerLocale());
  return { title: history.notFoundTitle };
}

/** Nothing stands at this address. */
export default async function CombinationNotFound() {
  const { history } = catalogueWords(await readerLocale());
  return <MissingPage title={history.notFoundTitle} body={history.notFoundBody} />;
}

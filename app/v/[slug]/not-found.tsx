import type { Metadata } from 'next';
import { shareWords } from '../../../lib/text/share-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { notFound } = shareWords(await readerLocale());
  return { title: notFound.title };
}

/** One page for links that never were, have expired or were revoked. */
export default async function LinkNotFound() {
  const { notFound } = shareWords(await readerLocale());
  return <MissingPage title={notFound.title} body={notFound.body} />;
}

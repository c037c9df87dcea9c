import type { Metadata } from 'next';
import { pageWords } from '../../../lib/text/page-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { sources } = pageWords(await readerLocale());
  return { title: sources.notFoundTitle };
}

export default async function SourceNotFound() {
  const { sources } = pageWords(await readerLocale());
  return <MissingPage title={sources.notFoundTitle} body={sources.notFoundBody} />;
}

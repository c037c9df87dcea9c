import type { Metadata } from 'next';
import { pageWords } from '../../../lib/text/page-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { study } = pageWords(await readerLocale());
  return { title: study.notFoundTitle };
}

/** Nothing stands at this address. */
export default async function StudyNotFound() {
  const { study } = pageWords(await readerLocale());
  return <MissingPage title={study.notFoundTitle} body={study.notFoundBody} />;
}

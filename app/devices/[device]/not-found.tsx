import type { Metadata } from 'next';
import { pageWords } from '../../../lib/text/page-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { one } = pageWords(await readerLocale()).devices;
  return { title: one.notFoundTitle };
}

export default async function DeviceNotFound() {
  const { one } = pageWords(await readerLocale()).devices;
  return <MissingPage title={one.notFoundTitle} body={one.notFoundBody} />;
}

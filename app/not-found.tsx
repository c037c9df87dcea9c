import type { Metadata } from 'next';
import { words } from '../lib/text/words.ts';
import { MissingPage } from './missing-page.tsx';
import { readerLocale } from './reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = words(await readerLocale());
  return { title: shell.notFoundTitle };
}

export default async function NotFound() {
  const { shell } = words(await readerLocale());
  return <MissingPage title={shell.notFoundTitle} body={shell.notFoundBody} />;
}

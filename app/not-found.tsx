import { words } from '../lib/text/words.ts';
import { MissingPage } from './missing-page.tsx';
import { readerLocale } from './reader.ts';

export default async function NotFound() {
  const { shell } = words(await readerLocale());
  return <MissingPage title={shell.notFoundTitle} body={shell.notFoundBody} />;
}

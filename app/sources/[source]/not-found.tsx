import { pageWords } from '../../../lib/text/page-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export default async function SourceNotFound() {
  const { sources } = pageWords(await readerLocale());
  return <MissingPage title={sources.notFoundTitle} body={sources.notFoundBody} />;
}

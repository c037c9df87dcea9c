import { pageWords } from '../../../lib/text/page-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

/** Nothing stands at this address. */
export default async function StudyNotFound() {
  const { study } = pageWords(await readerLocale());
  return <MissingPage title={study.notFoundTitle} body={study.notFoundBody} />;
}

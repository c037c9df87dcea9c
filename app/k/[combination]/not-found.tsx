import { catalogueWords } from '../../../lib/text/catalogue-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

/** Nothing stands at this address. */
export default async function CombinationNotFound() {
  const { history } = catalogueWords(await readerLocale());
  return <MissingPage title={history.notFoundTitle} body={history.notFoundBody} />;
}

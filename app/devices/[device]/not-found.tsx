import { pageWords } from '../../../lib/text/page-words.ts';
import { MissingPage } from '../../missing-page.tsx';
import { readerLocale } from '../../reader.ts';

export default async function DeviceNotFound() {
  const { one } = pageWords(await readerLocale()).devices;
  return <MissingPage title={one.notFoundTitle} body={one.notFoundBody} />;
}

import type { Metadata } from 'next';
import { MissingResult } from '../../../components/result/missing-result.tsx';
import { words } from '../../../lib/text/words.ts';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { result } = words(await readerLocale());
  return { title: result.notFoundTitle };
}

/** Nothing stands at this address. */
export default function ResultNotFound() {
  return <MissingResult />;
}

import type { Metadata } from 'next';
import { ApiView } from '../../components/api-reference/api-view.tsx';
import { readDocument } from '../../components/api-reference/read-document.ts';
import { hubDocument } from '../../lib/server/openapi/hub-document.ts';
import { apiWords } from '../../lib/text/api-words.ts';
import { readerLocale } from '../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = apiWords(await readerLocale());
  return { title, description };
}

export default async function ApiReferencePage() {
  return <ApiView document={readDocument(hubDocument())} words={apiWords(await readerLocale())} />;
}

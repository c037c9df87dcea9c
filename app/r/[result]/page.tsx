import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { words } from '../../../lib/text/words.ts';
import { ogMetadata, ogPath } from '../../og-metadata.ts';
import { resultSaid } from '../../pictures/result-og.ts';
import { readerLocale } from '../../reader.ts';
import { readResult } from './read-result.ts';
import { ResultBody } from './result-body.tsx';

interface PageProps {
  params: Promise<{ result: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const text = words(locale);
  const result = await readResult((await params).result);
  if (!result) return { title: text.result.notFoundTitle };
  const { artifact } = result.cell;
  const title = text.result.title(artifact.model.name, result.environment.deviceClass.name);
  const description = resultSaid(result, locale);
  const alt = `${title}. ${description}`;
  const imagePath = ogPath({ page: 'result', id: result.id }, locale);
  return { title, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

export default async function ResultPage({ params, searchParams }: PageProps) {
  const result = await readResult((await params).result);
  if (!result) notFound();
  return <ResultBody result={result} asked={await searchParams} />;
}

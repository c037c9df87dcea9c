import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { words } from '../../../lib/text/words.ts';
import { readerLocale } from '../../reader.ts';
import { readResult } from './read-result.ts';
import { ResultBody } from './result-body.tsx';

interface PageProps {
  params: Promise<{ result: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const text = words(await readerLocale());
  const result = await readResult((await params).result);
  if (!result) return { title: text.result.notFoundTitle };
  const { artifact, runtime, precision } = result.cell;
  return {
    title: text.result.title(artifact.model.name, result.environment.deviceClass.name),
    description: `${runtime.name} ${runtime.version}, ${precision}`,
  };
}

export default async function ResultPage({ params, searchParams }: PageProps) {
  const result = await readResult((await params).result);
  if (!result) notFound();
  return <ResultBody result={result} asked={await searchParams} />;
}

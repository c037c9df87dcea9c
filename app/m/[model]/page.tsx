import type { Metadata } from 'next';
import { EntryPage, entryMetadata } from '../../entry-page.tsx';

interface PageProps {
  params: Promise<{ model: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  return entryMetadata('model', (await params).model, await searchParams);
}

export default async function ModelPage({ params, searchParams }: PageProps) {
  return <EntryPage noun="model" slug={(await params).model} search={await searchParams} />;
}

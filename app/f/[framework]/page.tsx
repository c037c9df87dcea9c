import type { Metadata } from 'next';
import { EntryPage, entryMetadata } from '../../entry-page.tsx';

interface PageProps {
  params: Promise<{ framework: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  return entryMetadata('framework', (await params).framework, await searchParams);
}

export default async function FrameworkPage({ params, searchParams }: PageProps) {
  return <EntryPage noun="framework" slug={(await params).framework} search={await searchParams} />;
}

import type { Metadata } from 'next';
import { EntryPage, entryMetadata } from '../../entry-page.tsx';

interface PageProps {
  params: Promise<{ device: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  return entryMetadata('device', (await params).device, await searchParams);
}

export default async function DevicePage({ params, searchParams }: PageProps) {
  return <EntryPage noun="device" slug={(await params).device} search={await searchParams} />;
}

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { DevicesView } from '../../components/fleet/devices-view.tsx';
import { OwnerOnly } from '../../components/shell/owner-only.tsx';
import { requireReader } from '../../lib/server/auth/require-owner.ts';
import { coverage } from '../../lib/server/fleet/coverage.ts';
import { listDevices } from '../../lib/server/fleet/list-devices.ts';
import { listJobs } from '../../lib/server/fleet/list-jobs.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { readerLocale } from '../reader.ts';

interface PageProps {
  searchParams: Promise<{ coverage?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: pageWords(await readerLocale()).devices.title };
}

export default async function DevicesPage({ searchParams }: PageProps) {
  const locale = await readerLocale();
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={pageWords(locale).devices.title} locale={locale} />;
  }
  const [devices, matrix, jobs] = await Promise.all([
    listDevices(),
    coverage(),
    listJobs({ limit: 1 }),
  ]);
  return (
    <DevicesView
      devices={devices}
      queuedJobs={jobs.counts.queued ?? 0}
      coverage={matrix}
      allCoverage={(await searchParams).coverage === 'all'}
      now={new Date().toISOString()}
      locale={locale}
    />
  );
}

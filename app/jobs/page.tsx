import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { parseJobsQuery } from '../../components/jobs/jobs-address.ts';
import { JobsView } from '../../components/jobs/jobs-view.tsx';
import { OwnerOnly } from '../../components/shell/owner-only.tsx';
import { requireReader } from '../../lib/server/auth/require-owner.ts';
import { listDevices } from '../../lib/server/fleet/list-devices.ts';
import { listJobs } from '../../lib/server/fleet/list-jobs.ts';
import { jobsWords } from '../../lib/text/jobs-words.ts';
import { readerLocale } from '../reader.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Rows on one page. */
const limit = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: jobsWords(await readerLocale()).jobs.title };
}

export default async function JobsPage({ searchParams }: PageProps) {
  const locale = await readerLocale();
  const { title } = jobsWords(locale).jobs;
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={title} locale={locale} />;
  }
  const { query, ignored } = parseJobsQuery(await searchParams);
  const [list, devices] = await Promise.all([
    listJobs({
      state: query.state ?? undefined,
      deviceId: query.device ?? undefined,
      submissionId: query.submission ?? undefined,
      after: query.after ?? undefined,
      limit,
    }),
    listDevices(),
  ]);
  return (
    <JobsView
      list={list}
      query={query}
      ignored={ignored}
      devices={devices.map(({ id, name }) => ({ id, name }))}
      now={new Date().toISOString()}
      locale={locale}
    />
  );
}

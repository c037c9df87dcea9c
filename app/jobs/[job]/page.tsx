import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { againBody, draftOfJob } from '../../../components/jobs/draft/again.ts';
import { draftHref } from '../../../components/jobs/draft/draft-address.ts';
import { JobView } from '../../../components/jobs/job-view.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import { builtinModels } from '../../../lib/models/builtin.ts';
import { listArtifacts } from '../../../lib/server/artifacts/list-artifacts.ts';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { getJob } from '../../../lib/server/fleet/get-job.ts';
import { listDevices } from '../../../lib/server/fleet/list-devices.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { words } from '../../../lib/text/words.ts';
import { readSide } from '../../read-side.ts';
import { readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ job: string }>;
}

const readJob = cache(async (id: string) => getJob(id));
const isOwner = cache(async () => (await requireReader(await headers())) === 'owner');

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { jobs } = jobsWords(await readerLocale());
  if (!(await isOwner())) return { title: jobs.title };
  const job = await readJob((await params).job);
  return { title: job ? job.title : jobs.detail.notFoundTitle };
}

export default async function JobPage({ params }: PageProps) {
  const locale = await readerLocale();
  const text = jobsWords(locale).jobs;
  if (!(await isOwner())) return <OwnerOnly title={text.title} locale={locale} />;
  const job = await readJob((await params).job);
  if (!job) notFound();
  const [devices, artifacts] = await Promise.all([listDevices(), listArtifacts()]);
  const [first] = job.resultIds;
  const side = job.work.kind === 'cell' || first === undefined ? null : await readSide(first);
  return (
    <JobView
      job={job}
      names={{
        models: new Map([
          ...builtinModels.map(({ slug, name }): [string, string] => [slug, name]),
          ...artifacts.map(({ description }): [string, string] => [
            description.slug,
            description.name,
          ]),
        ]),
        runtimes: new Map(
          devices.flatMap(({ capabilities }) =>
            capabilities.map(({ runtime, name }): [string, string] => [runtime, name]),
          ),
        ),
        scenarios: words(locale).domain.scenarios,
      }}
      again={againBody(job, text.detail.againName(job.title), artifacts)}
      changeHref={draftHref(draftOfJob(job, artifacts))}
      comparisonId={side?.comparisons[0]?.id ?? null}
      locale={locale}
    />
  );
}

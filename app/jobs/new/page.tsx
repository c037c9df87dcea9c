import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { parseDraft } from '../../../components/jobs/draft/draft-address.ts';
import { fleetChoices } from '../../../components/jobs/draft/fleet-choices.ts';
import { withOwnModels } from '../../../components/jobs/draft/own-models.ts';
import { NewJobPage } from '../../../components/jobs/new/new-job-page.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import { builtinModels } from '../../../lib/models/builtin.ts';
import { listArtifacts } from '../../../lib/server/artifacts/list-artifacts.ts';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { listDevices } from '../../../lib/server/fleet/list-devices.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { readerLocale } from '../../reader.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: jobsWords(await readerLocale()).jobsNew.title };
}

export default async function QueueJobPage({ searchParams }: PageProps) {
  const locale = await readerLocale();
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={jobsWords(locale).jobsNew.title} locale={locale} />;
  }
  const [devices, artifacts] = await Promise.all([listDevices(), listArtifacts()]);
  const { draft, ignored } = parseDraft(await searchParams);
  const builtIn = builtinModels.map(({ slug }) => slug);
  return (
    <NewJobPage
      draft={withOwnModels(draft, artifacts, builtIn)}
      ignored={ignored}
      fleet={fleetChoices(devices, artifacts, builtinModels)}
      locale={locale}
    />
  );
}

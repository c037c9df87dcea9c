import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ModelsView } from '../../../components/models/models-view.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import { listArtifacts } from '../../../lib/server/artifacts/list-artifacts.ts';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { env } from '../../../lib/server/env.ts';
import { modelWords } from '../../../lib/text/model-words.ts';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: modelWords(await readerLocale()).title };
}

export default async function ModelsPage() {
  const locale = await readerLocale();
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={modelWords(locale).title} locale={locale} />;
  }
  return <ModelsView artifacts={await listArtifacts()} hub={env().publicUrl} locale={locale} />;
}

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ImportsView } from '../../../components/imports/imports-view.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { env } from '../../../lib/server/env.ts';
import { listImports } from '../../../lib/server/imports/list-imports.ts';
import { importWords } from '../../../lib/text/import-words.ts';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: importWords(await readerLocale()).title };
}

export default async function ImportsPage() {
  const locale = await readerLocale();
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={importWords(locale).title} locale={locale} />;
  }
  const { imports } = await listImports();
  return <ImportsView imports={imports} hub={env().publicUrl} locale={locale} />;
}

import type { Metadata } from 'next';
import { SourcesView } from '../../components/published/sources-view.tsx';
import { env } from '../../lib/server/env.ts';
import { allSources } from '../../lib/server/published/all-sources.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { readerLocale } from '../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { sources } = pageWords(await readerLocale());
  return { title: sources.title, description: sources.rules[0] };
}

export default async function SourcesPage() {
  const [sources, locale] = await Promise.all([allSources(), readerLocale()]);
  return (
    <SourcesView
      sources={sources}
      ownLicence={env().licence}
      words={pageWords(locale).sources}
      locale={locale}
    />
  );
}

import type { Metadata } from 'next';
import { ChangesView } from '../../components/changes/changes-view.tsx';
import { listChanges } from '../../lib/server/changes/list-changes.ts';
import { changesWords } from '../../lib/text/changes-words.ts';
import { readerLocale } from '../reader.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = changesWords(await readerLocale());
  return {
    title,
    description,
    alternates: { types: { 'application/atom+xml': '/changes.atom' } },
  };
}

export default async function ChangesPage({ searchParams }: PageProps) {
  const asked = await searchParams;
  const query = {
    before: version(asked.before),
    since: version(asked.since),
    kind: asked.kind === 'corrections' ? ('corrections' as const) : null,
  };
  const [list, locale] = await Promise.all([listChanges(query), readerLocale()]);
  return <ChangesView list={list} query={query} locale={locale} />;
}

/** What is no data version is not asked for: the page shows the list from its beginning. */
function version(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^[0-9]{1,15}$/.test(text) ? Number(text) : null;
}

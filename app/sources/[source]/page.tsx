import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourceView } from '../../../components/published/source-view.tsx';
import { pointsById } from '../../../lib/server/points/points-by-id.ts';
import { allSources } from '../../../lib/server/published/all-sources.ts';
import { sourceRows } from '../../../lib/server/published/source-rows.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ source: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { sources: words } = pageWords(await readerLocale());
  const key = (await params).source;
  const found = (await allSources()).find(({ source }) => source.key === key);
  if (!found) return { title: words.notFoundTitle };
  return { title: found.source.label, description: words.notes[key] ?? found.source.note };
}

export default async function SourcePage({ params, searchParams }: PageProps) {
  const [{ source: key }, { q, page, row }, locale] = await Promise.all([
    params,
    searchParams,
    readerLocale(),
  ]);
  const shipped = (await allSources()).find(({ source }) => source.key === key);
  const found = sourceRows(key, {
    find: typeof q === 'string' ? q.slice(0, 100) : '',
    page: typeof page === 'string' && /^\d{1,6}$/.test(page) ? Number(page) : 1,
    row: typeof row === 'string' ? row : null,
  });
  if (!shipped || !found) notFound();
  const { points } = await pointsById(found.rows.map(({ id }) => id));
  return (
    <SourceView
      shipped={shipped}
      found={found}
      points={new Map(points.map((point) => [point.id, point]))}
      words={pageWords(locale).sources}
      locale={locale}
    />
  );
}

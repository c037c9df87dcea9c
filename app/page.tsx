import type { Metadata } from 'next';
import { Explore } from '../components/explore/explore.tsx';
import { exploreTitle } from '../components/explore/explore-heading.tsx';
import { parseView } from '../lib/link/parse-view.ts';
import { words } from '../lib/text/words.ts';
import { explorePoints } from './explore-points.ts';
import { readerLocale } from './reader.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { view } = parseView(await searchParams);
  const text = words(await readerLocale());
  const { list } = await explorePoints(view.co, view.ds);
  return {
    title: { absolute: `${exploreTitle(list, text)} · ${text.shell.name}` },
    description: text.shell.tagline,
  };
}

export default async function ExplorePage({ searchParams }: PageProps) {
  const { view, ignored } = parseView(await searchParams);
  const { list, unknownDs } = await explorePoints(view.co, view.ds);
  const drawn = unknownDs ? { ...view, ds: null } : view;
  const unread = unknownDs
    ? [...ignored, { key: 'ds', value: String(view.ds), reason: 'malformed' as const }]
    : ignored;
  // Another cohort or data version is another page: its state starts from its own rows.
  return (
    <Explore key={`${list.cohort?.id} ${view.ds}`} list={list} view={drawn} ignored={unread} />
  );
}

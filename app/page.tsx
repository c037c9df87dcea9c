import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ExploreIsland } from '../components/explore/explore-island.tsx';
import { anyReader, type ExploreReader } from '../components/explore/explore-reader.ts';
import { packList } from '../components/explore/packed-list.ts';
import { keepRows } from '../components/explore/rows-on-hand.ts';
import type { PointList } from '../lib/contract/point.ts';
import { ogAlt } from '../lib/export/pictures/og-front.ts';
import { viewName } from '../lib/export/said/view-name.ts';
import { parseView } from '../lib/link/parse-view.ts';
import { viewQuery } from '../lib/link/view-query.ts';
import { requireReader } from '../lib/server/auth/require-owner.ts';
import { listDevices } from '../lib/server/fleet/list-devices.ts';
import { words } from '../lib/text/words.ts';
import { explorePoints } from './explore-points.ts';
import { ogMetadata, ogPath } from './og-metadata.ts';
import { readerLocale } from './reader.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { view } = parseView(await searchParams);
  const locale = await readerLocale();
  const { shell } = words(locale);
  const { list } = await explorePoints(view.co, view.ds);
  const title = viewName(list, view, locale);
  return {
    title: { absolute: `${title} · ${shell.name}` },
    description: shell.tagline,
    ...ogMetadata({
      title,
      description: shell.tagline,
      alt: ogAlt(list, view, locale),
      imagePath: ogPath({ query: viewQuery(view) }, locale),
      locale,
    }),
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
    <ExploreIsland
      key={`${list.cohort?.id} ${view.ds}`}
      list={((await isDocument()) && keepRows(list)) || packList(list)}
      view={drawn}
      ignored={unread}
      reader={await whoReads(list)}
    />
  );
}

/** A browser that asks for the page, and not for its data alone, to draw it itself. */
async function isDocument(): Promise<boolean> {
  return (await headers()).get('accept')?.includes('text/html') ?? false;
}

/** Only an owner without own results is told what the devices do: nobody else waits for them. */
async function whoReads(list: PointList): Promise<ExploreReader> {
  if ((await requireReader(await headers())) !== 'owner') return anyReader;
  if (list.cohorts.some(({ own }) => own)) return { owner: true, measuring: false };
  const devices = await listDevices();
  return { owner: true, measuring: devices.some(({ activity }) => activity === 'measuring') };
}

'use client';

import { useState } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import { Island } from '../ui/island.tsx';
import { latePart } from '../ui/late-part.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { whenStill } from '../ui/when-still.ts';
import type { ExploreProps } from './explore.tsx';
import { fetchList } from './fetch-list.ts';
import { type PackedList, unpackList } from './packed-list.ts';
import { type RowsAtHub, takeRows } from './rows-on-hand.ts';

type PageList = PackedList | RowsAtHub;
type PageProps = Omit<ExploreProps, 'list'>;

/**
 * The Explore page as the server drew it, to be read at once: heading, picture and table. Its code, the
 * most of the page's, and its rows come with the first sign of a reader; until then links are links, and
 * clicks, taps and keys wait for them. Without a sign they come when the page is at rest, on a phone
 * for long.
 */
export function ExploreIsland({ list, ...props }: PageProps & { list: PageList }) {
  const [part] = useState(() => exploreOf(list));
  return <Island part={part} props={props} whole />;
}

function exploreOf(list: PageList) {
  const load = async () => {
    // What comes to life within Explore is used next; it asks again for what does not come now.
    import('./island-parts.ts').catch(() => undefined);
    const [{ Explore }, rows] = await Promise.all([import('./explore.tsx'), rowsOf(list)]);
    return (props: PageProps) => <Explore {...props} list={rows} />;
  };
  return latePart(load, (task) => (isWide() ? whenIdle(task) : whenStill(task)));
}

async function rowsOf(list: PageList): Promise<PointList> {
  if (!('onHand' in list)) return unpackList(list);
  const { onHand, ...rest } = list;
  const drawn = typeof window === 'undefined';
  return { ...rest, points: drawn ? takeRows(onHand) : (await fetchList(rest)).points };
}

/** The served picture of the chart is 1000 px wide at most: with more room it is soon drawn anew. */
const isWide = () => window.matchMedia('(min-width: 1360px)').matches;

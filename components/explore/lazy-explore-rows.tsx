'use client';

import { type ComponentType, lazy, startTransition, useEffect, useState } from 'react';
import { prepareFrontChart } from '../charts/lazy-front-chart.tsx';
import type { ExploreRowsProps } from './explore-rows.tsx';

/** Picture and table, with the code of the chart: what stands there is replaced once, by all of it. */
async function load(): Promise<ComponentType<ExploreRowsProps>> {
  const [rows] = await Promise.all([import('./explore-rows.tsx'), prepareFrontChart()]);
  return rows.ExploreRows;
}

/** Drawn on the server only, and waited for: a static import would bring its code to the browser. */
const ServedRows = lazy(async () => ({
  default: (await import('./explore-rows.tsx')).ExploreRows,
}));

/**
 * Picture and table as a part of their own: the server draws them into the page, where they can be
 * read and their links followed, and heading and filters come to life without waiting for their code.
 * What is chosen before it is there dims them until they follow; each choice asks for it again.
 */
export function LazyExploreRows(props: ExploreRowsProps) {
  const [Rows, setRows] = useState<ComponentType<ExploreRowsProps> | null>(null);
  const { view } = props.state;
  const [served] = useState(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what failed to come is asked for again with the next choice.
  useEffect(() => {
    if (Rows) return;
    let gone = false;
    load().then(
      (rows) => {
        if (!gone) startTransition(() => setRows(() => rows));
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [Rows, view]);
  if (Rows) return <Rows {...props} />;
  return typeof window === 'undefined' ? (
    <div>
      <ServedRows {...props} />
    </div>
  ) : (
    <div
      className={view === served ? undefined : 'opacity-60 transition-opacity delay-150'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty string leaves the markup that came with the page as it is.
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}

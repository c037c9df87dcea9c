'use client';

import { type ComponentType, startTransition, useEffect, useState } from 'react';
import { prepareFrontChart } from '../charts/lazy-front-chart.tsx';
import { ExploreRows, type ExploreRowsProps } from './explore-rows.tsx';

/** Picture and table, with the code of the chart: what stands there is replaced once, by all of it. */
async function load(): Promise<ComponentType<ExploreRowsProps>> {
  const [rows] = await Promise.all([import('./explore-rows.tsx'), prepareFrontChart()]);
  return rows.ExploreRows;
}

/**
 * Picture and table as a part of their own: the server draws them into the page, where they can be
 * read and their links followed, and heading and filters come to life without waiting for their code.
 *
 * @throws Error while drawing, when the code cannot be fetched: the boundary around it says so
 */
export function LazyExploreRows(props: ExploreRowsProps) {
  const [Rows, setRows] = useState<ComponentType<ExploreRowsProps> | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    load().then(
      (rows) => startTransition(() => setRows(() => rows)),
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
  }, []);
  if (failure) throw failure;
  if (Rows) return <Rows {...props} />;
  // In the browser an empty string leaves the markup that came with the page as it is.
  if (typeof window !== 'undefined') {
    return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return (
    <div>
      <ExploreRows {...props} />
    </div>
  );
}

'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import type { FrontChartProps } from './front-chart.tsx';

const FrontChart = dynamic(async () => (await import('./front-chart.tsx')).FrontChart);

/**
 * The front chart as a chunk of its own. The server draws its picture into the page, which stands
 * until the chunk is there; the rest of the page does not wait for it.
 */
export function LazyFrontChart(props: FrontChartProps) {
  return (
    <Suspense fallback={<Reserved />}>
      <FrontChart {...props} />
    </Suspense>
  );
}

/** The chart's height, so that nothing moves when it comes. */
function Reserved() {
  return (
    <div className="@container" data-chart="waiting">
      <div className="h-[372px] @min-[600px]:h-[480px]" />
    </div>
  );
}

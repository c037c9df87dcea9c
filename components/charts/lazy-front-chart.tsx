'use client';

import { type ComponentType, startTransition, useEffect, useState } from 'react';
import type { FrontData } from '../../lib/export/pictures/front-input.ts';
import { frontMarkup } from '../../lib/export/pictures/front-markup.ts';
import { footHeight } from './foot-height.ts';
import type { FrontChartProps } from './front-chart.tsx';

const load = async () => (await import('./front-chart.tsx')).FrontChart;

/**
 * The front chart as a chunk of its own. The server draws its picture into the page, which stands
 * until the chunk is there: neither the picture nor the rest of the page waits for it.
 *
 * @throws Error while drawing, when the chunk cannot be fetched: the boundary around it says so
 */
export function LazyFrontChart(props: FrontChartProps) {
  const [Chart, setChart] = useState<ComponentType<FrontChartProps> | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  // The picture is that of the address; what is chosen before the chart is there waits for it.
  const [served] = useState(props.view);
  useEffect(() => {
    load().then(
      // In slices: what is typed or tapped meanwhile comes first.
      (chart) => startTransition(() => setChart(() => chart)),
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
  }, []);
  if (failure) throw failure;
  if (Chart) return <Chart {...props} />;
  return <StillFront data={props} blank={props.view !== served} />;
}

const none = { wide: '', middle: '', narrow: '' };

/**
 * Plain SVG, drawn on the server only: in the browser an empty string leaves the markup that came
 * with the page as it is, and needs none of the code that drew it.
 */
function StillFront({ data, blank }: { data: FrontData; blank: boolean }) {
  const markup = typeof window === 'undefined' ? frontMarkup(data) : none;
  return (
    <figure
      className="@container relative select-none text-chart"
      data-chart="front"
      aria-busy="true"
    >
      <div className={`h-[372px] @min-[600px]:h-[480px] ${blank ? 'invisible' : ''}`}>
        <StillSvg markup={markup.wide} className="hidden @min-[860px]:block" />
        <StillSvg
          markup={markup.middle}
          className="hidden @min-[600px]:block @min-[860px]:hidden"
        />
        <StillSvg markup={markup.narrow} className="@min-[600px]:hidden" />
      </div>
      <div className={footHeight} />
    </figure>
  );
}

function StillSvg({ markup, className }: { markup: string; className: string }) {
  return (
    <div
      className={`h-full [&>svg]:h-full [&>svg]:w-full ${className}`}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, every text escaped by lib/chart/svg-string.ts; as elements, 2,000 of them would be hydrated only to be replaced.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

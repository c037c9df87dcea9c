'use client';

import { type ComponentType, lazy, startTransition, useEffect, useState } from 'react';
import { prepareFrontChart } from '../charts/lazy-front-chart.tsx';
import type { ExploreProps } from './explore.tsx';

/** Explore, once its code has been here: what is drawn after the first page needs no wait. */
let ready: ComponentType<ExploreProps> | null = null;

/** Filters, picture and table with the code of the chart: they come to life at once. */
async function load(): Promise<ComponentType<ExploreProps>> {
  const [explore] = await Promise.all([import('./explore.tsx'), prepareFrontChart()]);
  return explore.Explore;
}

// Asked for before the first page comes to life: the two go side by side.
if (typeof window !== 'undefined') load().catch(ignore);

/** Drawn on the server only, and waited for: a static import would bring its code to the browser. */
const ServedExplore = lazy(async () => ({ default: (await import('./explore.tsx')).Explore }));

/**
 * Explore as a part of its own. The server draws it whole; there it can be read, and every choice of it
 * is a link. When its code is there the drawing is replaced once by the living page. Where the code
 * does not come, the page stays as it was served.
 */
export function LazyExplore(props: ExploreProps) {
  const [Explore, setExplore] = useState(() => ready);
  useEffect(() => {
    let gone = false;
    load().then((explore) => {
      ready = explore;
      if (!gone) startTransition(() => setExplore(() => explore));
    }, ignore);
    return () => {
      gone = true;
    };
  }, []);
  if (Explore) return <Explore key="living" {...props} />;
  if (typeof window === 'undefined') {
    return (
      <div>
        <ServedExplore {...props} />
      </div>
    );
  }
  return (
    <div
      className="min-h-dvh"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty string leaves the markup that came with the page as it is.
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}

function ignore(): void {}

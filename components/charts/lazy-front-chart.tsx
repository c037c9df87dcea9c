'use client';

import {
  type ComponentType,
  type PointerEvent,
  type Ref,
  type RefObject,
  startTransition,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { FrontData } from '../../lib/export/pictures/front-input.ts';
import { frontMarkup } from '../../lib/export/pictures/front-markup.ts';
import type { View } from '../../lib/link/view.ts';
import { atFirstTouch } from '../ui/first-touch.ts';
import { useIsFirstDraw } from '../ui/late.tsx';
import { footHeight } from './foot-height.ts';
import type { FrontChartProps } from './front-chart.tsx';
import { useKeptTap } from './use-kept-tap.ts';

const load = async () => (await import('./front-chart.tsx')).FrontChart;

/**
 * The front chart as a chunk of its own, with recharts, the heaviest part of the page. The server draws
 * its picture into the page, which stands until the page around it has come to life and is at rest, or
 * is touched again: reading needs none of it. What is drawn in the browser first, or shows more than its
 * picture, is fetched at once. A tap before it is there is not lost.
 *
 * @throws Error while drawing, when the chunk cannot be fetched: the boundary around it says so
 */
export function LazyFrontChart(props: FrontChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLElement>(null);
  const [withPage] = useState(useIsFirstDraw());
  // The picture is that of the address; what is chosen before the chart is there waits for it.
  const [served] = useState(props.view);
  const blank = props.view !== served;
  const loaded = useChart(still, !withPage || blank || !isPlain(served));
  const keepTap = useKeptTap(box, loaded !== null);
  return (
    <div ref={box} className="contents">
      {loaded ? (
        <loaded.Chart {...props} standIn={loaded.standIn} />
      ) : (
        <StillFront ref={still} data={props} blank={blank} onPointerUp={keepTap} />
      )}
    </div>
  );
}

interface Loaded {
  Chart: ComponentType<FrontChartProps>;
  standIn: HTMLElement | null;
}

/** The chart once it is fetched, and what it takes the place of. */
function useChart(still: RefObject<HTMLElement | null>, atOnce: boolean): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    const take = (Chart: Loaded['Chart']) => {
      const standIn = still.current;
      setLoaded((before) => before ?? { Chart, standIn });
    };
    const fetched = () => {
      load().then(
        // In slices: what is typed or tapped meanwhile comes first.
        (chart) => startTransition(() => take(chart)),
        (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
      );
    };
    if (atOnce) fetched();
    else return atFirstTouch(fetched);
  }, [still, atOnce]);
  if (failure) throw failure;
  return loaded;
}

/** Whether the picture alone shows all of a view: rings and what a zoom leaves out are the chart's. */
function isPlain({ hl, c, zx, zy }: View): boolean {
  return hl.length + c.length === 0 && zx === null && zy === null;
}

const none = { wide: '', middle: '', narrow: '' };

/**
 * Plain SVG, drawn on the server only: in the browser an empty string leaves the markup that came
 * with the page as it is, and needs none of the code that drew it.
 */
function StillFront({
  ref,
  data,
  blank,
  onPointerUp,
}: {
  ref: Ref<HTMLElement>;
  data: FrontData;
  blank: boolean;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}) {
  const markup = typeof window === 'undefined' ? frontMarkup(data) : none;
  return (
    <figure
      ref={ref}
      onPointerUp={onPointerUp}
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

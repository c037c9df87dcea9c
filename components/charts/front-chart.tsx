'use client';

import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { frontScene } from '../../lib/chart/front-scene.ts';
import type { Zoom } from '../../lib/chart/zoom.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import { type FrontData, planFront } from '../../lib/export/pictures/front-input.ts';
import { samePicture } from '../../lib/export/pictures/same-picture.ts';
import type { View } from '../../lib/link/view.ts';
import { FrontFoot } from './front-foot.tsx';
import { FrontPicture } from './front-picture.tsx';
import { InteractiveFront } from './interactive-front.tsx';
import { measureIn } from './measure-text.ts';
import { useChartWidth } from './use-chart-width.ts';
import { ZoomControls } from './zoom-controls.tsx';

export interface FrontChartProps extends FrontData {
  /** Point that is emphasised from outside (a table row, a legend item); null for none. */
  highlightedId: string | null;
  /** A mark is hovered or focused, or no longer (null). Called only when it changes. */
  onHighlight: (id: string | null) => void;
  /** Enter or click on a mark. */
  onOpen: (point: Point) => void;
  /** Links and buttons of the tooltip: open, compare. */
  renderActions?: ((point: Point) => ReactNode) | undefined;
  /** A part of the axes was chosen, or all of them; without it the chart does not zoom. */
  onZoom?: ((zoom: Pick<View, 'zx' | 'zy'>) => void) | undefined;
  /** How results keep the deadline of the view, by result id, as far as they were counted. */
  misses?: ReadonlyMap<string, DeadlineRow> | undefined;
  /** What stands in the chart's place while it is drawn for the first time: it tells width and font. */
  standIn?: HTMLElement | null;
}

/**
 * Any two quantities of the rows with the front (ux.md C, look.md section 3). recharts draws the scene
 * once its width is known, with hover, keyboard and tooltip in a layer of their own; what stands until
 * then is lazy-front-chart.tsx. It is drawn again only when the picture would change
 * (same-picture.ts), not for another order of rows or a highlight.
 */
export function FrontChart({
  highlightedId,
  onHighlight,
  onOpen,
  renderActions,
  onZoom,
  misses,
  standIn = null,
  ...data
}: FrontChartProps) {
  const box = useRef<HTMLElement>(null);
  const width = useChartWidth(box, standIn);
  const id = useId();
  const [drawn, draw] = useState(data);
  if (drawn !== data && !samePicture(drawn, data)) draw(data);
  const plan = useMemo(() => planFront(drawn), [drawn]);
  const scene = useMemo(() => {
    const inFont = box.current ?? standIn;
    if (width === null || !inFont) return null;
    return frontScene(plan.input(width, measureIn(inFont)));
  }, [plan, width, standIn]);
  const zoom = onZoom && (({ x, y }: Zoom) => onZoom({ zx: x, zy: y }));
  const walkedTo = useRef<string | null>(null);
  const around = () => scene?.marks.find(({ id: one }) => one === walkedTo.current) ?? null;
  const { title, summary, keyboard } = data.strings;
  return (
    <figure ref={box} className="@container relative select-none text-chart" data-chart="front">
      <figcaption className="sr-only">
        <span id={`${id}-title`}>{title}</span>{' '}
        <span id={`${id}-summary`}>
          {summary} {keyboard}
        </span>
      </figcaption>
      <div className="relative h-[372px] @min-[600px]:h-[480px]">
        {scene && (
          <InteractiveFront
            scene={scene}
            plan={plan}
            data={data}
            highlightedId={highlightedId}
            onHighlight={onHighlight}
            onWalk={(mark) => {
              walkedTo.current = mark;
            }}
            onOpen={onOpen}
            onZoom={zoom}
            misses={misses}
            renderActions={renderActions}
            names={{ labelledBy: `${id}-title`, describedBy: `${id}-summary` }}
          >
            <FrontPicture scene={scene} />
          </InteractiveFront>
        )}
      </div>
      <FrontFoot scene={scene} strings={data.strings}>
        {scene && zoom && (
          <ZoomControls scene={scene} around={around} strings={data.strings.zoom} onZoom={zoom} />
        )}
      </FrontFoot>
    </figure>
  );
}

'use client';

import { type ReactNode, startTransition, useCallback } from 'react';
import type { FrontScene } from '../../lib/chart/scene.ts';
import { type Box, type Zoom, zoomToBox } from '../../lib/chart/zoom.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { FrontData, FrontPlan } from '../../lib/export/pictures/front-input.ts';
import { TooltipContent } from './chart-tooltip.tsx';
import { type ActiveMark, FrontOverlay, type TooltipHold } from './front-overlay.tsx';
import { Hairline, ValueFlags } from './hairline.tsx';
import { SpokenChanges } from './spoken-changes.tsx';
import { spokenMark } from './spoken-mark.ts';
import { TooltipBox } from './tooltip-box.tsx';

interface Props {
  scene: FrontScene;
  plan: FrontPlan;
  data: FrontData;
  highlightedId: string | null;
  onHighlight: (id: string | null) => void;
  /** Keys led to a mark. */
  onWalk: (id: string) => void;
  onOpen: (point: Point) => void;
  onZoom: ((zoom: Zoom) => void) | undefined;
  renderActions: ((point: Point) => ReactNode) | undefined;
  misses: ReadonlyMap<string, DeadlineRow> | undefined;
  names: { labelledBy: string; describedBy: string };
  /** The chart itself, which hover does not redraw. */
  children: ReactNode;
}

/** A chart with its hairline below, and its values, tooltip and spoken text above. */
export function InteractiveFront(props: Props) {
  const { scene, plan, data, onHighlight, onOpen, onZoom, names, children } = props;
  const { view, strings } = data;
  // The table may redraw hundreds of rows for a highlight: the tooltip must not wait for it.
  const tell = useCallback(
    (id: string | null) => startTransition(() => onHighlight(id)),
    [onHighlight],
  );
  const open = (id: string) => {
    const placed = plan.placed.get(id);
    if (placed) onOpen(placed.point);
  };
  const box = (drawn: Box) => {
    const zoom = zoomToBox(scene, drawn);
    if (zoom) onZoom?.(zoom);
  };
  const ringed = new Set([...view.hl, ...view.c]);
  const layers = (active: ActiveMark | null, hold: TooltipHold) => {
    const placed = active && plan.placed.get(active.mark.id);
    return (
      <>
        <Hairline scene={scene} active={active?.mark ?? null} ringed={ringed} />
        <div className="pointer-events-none absolute inset-0" aria-hidden="true" data-layer="chart">
          {children}
        </div>
        {active && <ValueFlags scene={scene} active={active.mark} />}
        {placed && active.open && (
          <FrontTooltip {...props} active={active} point={placed.point} hold={hold} />
        )}
        <SpokenChanges text={placed && active.open ? spokenMark(active.mark, placed, data) : ''} />
      </>
    );
  };
  return (
    <FrontOverlay
      scene={scene}
      highlightedId={props.highlightedId}
      onHighlight={tell}
      onWalk={props.onWalk}
      onOpen={open}
      onBox={onZoom ? box : null}
      roleDescription={strings.chart}
      {...names}
    >
      {layers}
    </FrontOverlay>
  );
}

function FrontTooltip({
  scene,
  data,
  renderActions,
  misses,
  active,
  point,
  hold,
}: Props & { active: ActiveMark; point: Point; hold: TooltipHold }) {
  return (
    <TooltipBox scene={scene} mark={active.mark} hold={hold} closeLabel={data.strings.close}>
      <TooltipContent
        mark={active.mark}
        point={point}
        data={data}
        miss={point.resultId === null ? undefined : misses?.get(point.resultId)}
        actions={renderActions?.(point)}
      />
    </TooltipBox>
  );
}

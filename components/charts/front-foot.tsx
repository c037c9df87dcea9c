import type { ReactNode } from 'react';
import { mostSingleMarks } from '../../lib/chart/dense.ts';
import type { FrontScene } from '../../lib/chart/scene.ts';
import type { FrontChartStrings } from '../../lib/export/pictures/chart-strings.ts';
import { footHeight } from './foot-height.ts';

/**
 * The line under the chart: how many marks a zoom leaves out, whether marks are drawn as one picture
 * (ux.md E8), and the buttons. It keeps its height when it is empty, so that nothing below moves.
 */
export function FrontFoot({
  scene,
  strings,
  children,
}: {
  /** Null before the chart is interactive. */
  scene: FrontScene | null;
  strings: FrontChartStrings;
  children?: ReactNode;
}) {
  const marks = scene?.marks.length ?? 0;
  return (
    <div
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink2 ${footHeight}`}
    >
      <p aria-live="polite" data-chart-foot>
        {scene && scene.outside > 0
          ? strings.zoom.outside(scene.outside, scene.outside + marks)
          : null}
        {marks > mostSingleMarks ? ` ${strings.dense(marks)}` : null}
      </p>
      {children}
    </div>
  );
}

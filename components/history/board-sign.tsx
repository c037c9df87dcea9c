import { boardShape } from '../../lib/chart/history/history-scene.ts';
import { type Series, seriesColour } from '../../lib/chart/palette.ts';
import { shapePath } from '../../lib/chart/shape-path.ts';

/** The shape by which a board is known in the chart, beside its word. */
export function BoardSign({ board, series }: { board: number; series: Series }) {
  return (
    <svg
      className="inline-block shrink-0"
      width={14}
      height={14}
      viewBox="-7 -7 14 14"
      aria-hidden="true"
    >
      <path d={shapePath(boardShape(board), 4.4)} fill={seriesColour(series)} />
    </svg>
  );
}

import { boardShape } from '../../lib/chart/history/history-scene.ts';
import { otherSeries, seriesColour } from '../../lib/chart/palette.ts';
import { pixelOf, type Scale } from '../../lib/chart/scale.ts';
import { px } from '../../lib/chart/scene-node.ts';
import { shapePath } from '../../lib/chart/shape-path.ts';

export const stripWidth = 180;
const height = 20;

/** The p50 of each board on a scale that all rows share; the figures stand in text beside it. */
export function BoardStrip({ p50Ms, scale }: { p50Ms: readonly number[]; scale: Scale }) {
  const at = (ms: number) => px(pixelOf(scale, Math.max(ms, scale.domain.low)));
  const colour = seriesColour(otherSeries);
  return (
    <svg className="block" width={stripWidth} height={height} aria-hidden="true">
      <path
        d={`M${at(Math.min(...p50Ms))} ${height / 2}H${at(Math.max(...p50Ms))}`}
        stroke={colour}
        strokeWidth={4}
        strokeOpacity={0.38}
      />
      {p50Ms.map((ms, board) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: boards keep their order.
          key={board}
          d={shapePath(boardShape(board + 1), 3.6, at(ms), height / 2)}
          fill={colour}
          stroke="var(--surface)"
          strokeWidth={0.8}
        />
      ))}
    </svg>
  );
}

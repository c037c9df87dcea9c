import { boardShape } from '../../lib/chart/history/history-scene.ts';
import { otherSeries, seriesColour } from '../../lib/chart/palette.ts';
import { pixelOf, type Scale } from '../../lib/chart/scale.ts';
import { px } from '../../lib/chart/scene-node.ts';
import { shapePath } from '../../lib/chart/shape-path.ts';

export const stripWidth = 180;
const height = 20;

/** Each board as a multiple of the fastest, on a scale that all rows share; figures stand beside it. */
export function BoardStrip({ p50Ms, scale }: { p50Ms: readonly number[]; scale: Scale }) {
  const fastest = Math.min(...p50Ms);
  const at = (ms: number) => px(pixelOf(scale, ms / fastest));
  const colour = seriesColour(otherSeries);
  return (
    <svg
      className="inline-block align-middle"
      width={stripWidth}
      height={height}
      aria-hidden="true"
    >
      <path
        d={`M${at(fastest)} ${height / 2}H${at(Math.max(...p50Ms))}`}
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

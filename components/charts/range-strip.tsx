import { formatTick, inUnit, type LatencyUnit } from '../../lib/chart/format.ts';
import { type MarkShape, type Series, seriesColour } from '../../lib/chart/palette.ts';
import { pixelOf, type Scale } from '../../lib/chart/scale.ts';
import { px } from '../../lib/chart/scene-node.ts';
import { shapePath } from '../../lib/chart/shape-path.ts';
import type { StripRow, StripScale } from '../../lib/chart/strip.ts';

const height = 20;

/** Head of a column of strips: the values of the shared scale, where the rows have their lines. */
export function StripHead({
  strip,
  unit,
  width,
  locale,
}: {
  strip: StripScale;
  /** The unit of the column of figures beside it. */
  unit: LatencyUnit;
  width: number;
  locale: string;
}) {
  return (
    <svg className="block text-chart" width={width} height={14} aria-hidden="true">
      {strip.ticks.map((value) => (
        <text
          key={value}
          x={px(pixelOf(strip.scale, value))}
          y={11}
          textAnchor="middle"
          fill="var(--ink2)"
        >
          {formatTick(inUnit(value, unit), locale)}
        </text>
      ))}
    </svg>
  );
}

/**
 * p5-p95 and the headline of one row on the column's shared log scale: plain SVG, since a chart
 * component per row is a hundred times slower (trap T24). The figures stand in text beside it.
 */
export function RangeStrip({
  strip,
  row,
  series,
  hollow,
  width,
}: {
  strip: StripScale;
  row: StripRow;
  series: Series;
  hollow: boolean;
  width: number;
}) {
  const { scale, ticks } = strip;
  const colour = seriesColour(series);
  const middle = height / 2;
  return (
    <svg className="block" width={width} height={height} aria-hidden="true">
      {ticks.map((value) => {
        const x = px(pixelOf(scale, value));
        return <path key={value} d={`M${x} 0V${height}`} stroke="var(--line)" />;
      })}
      {row.p5Ms !== null && row.p95Ms !== null && (
        <path
          d={`M${clamped(scale, row.p5Ms)} ${middle}H${clamped(scale, row.p95Ms)}`}
          stroke={colour}
          strokeWidth={4}
          strokeOpacity={0.38}
        />
      )}
      {row.ms !== null && row.ms > 0 && (
        <Dot
          x={clamped(scale, row.ms)}
          y={middle}
          shape={series.shape}
          colour={colour}
          hollow={hollow}
        />
      )}
    </svg>
  );
}

function Dot(props: { x: number; y: number; shape: MarkShape; colour: string; hollow: boolean }) {
  const { x, y, shape, colour, hollow } = props;
  return (
    <path
      transform={`translate(${x} ${y})`}
      d={shapePath(shape, 3.6)}
      fill={hollow ? 'var(--surface)' : colour}
      stroke={colour}
      strokeWidth={hollow ? 1.4 : 0}
    />
  );
}

/** A p5 of 0 ends at the scale's edge: the logarithm never sees it (ux.md C4). */
function clamped(scale: Scale, ms: number): number {
  if (ms <= scale.domain.low) return scale.from;
  // Logarithms differ in the last digit between server and browser: hydration compares the text.
  return ms >= scale.domain.high ? scale.to : px(pixelOf(scale, ms));
}

import { nameShift, placeRangeNames, type RangeName } from '../../lib/chart/range-names.ts';
import type { RangeScene } from '../../lib/chart/range-scene.ts';
import { type RangeTick, rangeTicks } from '../../lib/chart/range-ticks.ts';
import { plotWidth, rangeWidths } from './range-widths.ts';

/** Heights of the parts of the head, px: a row of names, the inverse scale, the axis. */
const laneHeight = 16;
const inverseHeight = 22;
const axisHeight = 24;

/**
 * The axis over the rows, which stays in sight: the names of lines and limits, the rate of frames
 * where it follows, and the ticks. Several widths are sent, of which the page's own picks one.
 */
export function RangeHead({
  scene,
  realTime,
  misses,
  frameRate,
  locale,
}: {
  scene: RangeScene;
  /** "18–20 FPS". */
  realTime: string;
  misses: boolean;
  frameRate: boolean;
  locale: string;
}) {
  const names: RangeName[] = [
    ...(scene.band ? [{ ...scene.band, label: realTime }] : []),
    ...[...scene.edges, ...scene.lines].map(({ at, label }) => ({ from: at, to: at, label })),
  ];
  return rangeWidths.map(({ chart, className }) => {
    const pixels = plotWidth(chart, misses);
    const { ticks, inverse } = rangeTicks(scene.axis, pixels, frameRate, locale);
    const placed = placeRangeNames(names, pixels);
    const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
    const namesFloor = lanes * laneHeight + (inverse.length > 0 ? inverseHeight : 0);
    const height = namesFloor + axisHeight;
    return (
      <svg
        key={chart}
        aria-hidden="true"
        width="100%"
        height={height}
        className={`overflow-visible text-chart ${className}`}
      >
        {inverse.length > 0 ? <Inverse ticks={inverse} /> : null}
        {placed.map(({ at, anchor, lane, label }) => (
          <text
            key={`${label} ${at}`}
            x={`${at}%`}
            dx={nameShift({ anchor })}
            y={namesFloor - lane * laneHeight - 4}
            textAnchor={anchor}
            fill="var(--ink2)"
            data-name={label}
          >
            {label}
          </text>
        ))}
        <Axis ticks={ticks} y={height} />
      </svg>
    );
  });
}

function Inverse({ ticks }: { ticks: readonly RangeTick[] }) {
  return ticks.map(({ value, label, at }) => (
    <text
      key={value}
      x={`${at}%`}
      y={12}
      textAnchor="middle"
      fill="var(--ink3)"
      data-axis="fps"
      data-value={value}
    >
      {label}
    </text>
  ));
}

function Axis({ ticks, y }: { ticks: readonly RangeTick[]; y: number }) {
  return (
    <>
      <line x1="0" x2="100%" y1={y - 0.5} y2={y - 0.5} stroke="var(--ink2)" />
      {ticks.map(({ value, label, at }) => (
        <g key={value}>
          <line x1={`${at}%`} x2={`${at}%`} y1={y - 6} y2={y} stroke="var(--ink2)" />
          <text
            x={`${at}%`}
            y={y - 10}
            textAnchor="middle"
            fill="var(--ink2)"
            data-axis="x"
            data-value={value}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

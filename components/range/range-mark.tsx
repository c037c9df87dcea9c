import { type Series, seriesColour } from '../../lib/chart/palette.ts';
import type { PlacedRange } from '../../lib/chart/range-scene.ts';
import type { MarkKind } from '../../lib/chart/scene-input.ts';
import { shapePath } from '../../lib/chart/shape-path.ts';

const height = 24;
const middle = height / 2;

/** The bar p5-p95 and the mark of one row; places are percent of the plot's own width. */
export function RangeMark({
  place,
  series,
  kind,
  anchor,
  words,
}: {
  place: PlacedRange;
  series: Series;
  kind: MarkKind;
  /** A reference device: ringed. */
  anchor: boolean;
  /** Why a mark has no place: below the resolution, outside the zoom. */
  words: { zero: string; beyond: string };
}) {
  const colour = seriesColour(series);
  const { at, bar, off } = place;
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible">
      {bar ? <Bar bar={bar} colour={colour} id={place.id} /> : null}
      {at === null ? null : (
        <svg aria-hidden="true" x={`${at}%`} y={middle} className="overflow-visible">
          <path
            d={shapePath(series.shape, 4.6)}
            fill={kind === 'filled' ? colour : 'var(--surface)'}
            stroke={kind === 'filled' ? 'var(--surface)' : colour}
            strokeWidth={kind === 'filled' ? 0.8 : 1.5}
          />
          {kind === 'few' ? <circle r={1.3} fill={colour} /> : null}
          {anchor ? (
            <circle r={9} fill="none" stroke="var(--ink3)" strokeDasharray="2.5 2.5" />
          ) : null}
        </svg>
      )}
      {off === null ? null : <Off off={off} words={words} />}
    </svg>
  );
}

function Bar({
  bar,
  colour,
  id,
}: {
  bar: NonNullable<PlacedRange['bar']>;
  colour: string;
  id: string;
}) {
  return (
    <g data-whisker={id}>
      <line
        x1={`${bar.from}%`}
        x2={`${bar.to}%`}
        y1={middle}
        y2={middle}
        stroke={colour}
        strokeWidth={4.8}
        strokeOpacity={0.38}
      />
      <End at={bar.from} arrow={bar.arrowFrom ? 'below' : null} colour={colour} />
      <End at={bar.to} arrow={bar.arrowTo ? 'beyond' : null} colour={colour} />
    </g>
  );
}

/** The end of a bar, or an arrow where it leaves the plot (ux.md C3). */
function End({
  at,
  arrow,
  colour,
}: {
  at: number;
  arrow: 'below' | 'beyond' | null;
  colour: string;
}) {
  const paths = { below: 'M5 -4L0 0L5 4', beyond: 'M-5 -4L0 0L-5 4' };
  return (
    <svg aria-hidden="true" x={`${at}%`} y={middle} className="overflow-visible">
      <path
        d={arrow === null ? 'M0 -4V4' : paths[arrow]}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        data-arrow={arrow ?? undefined}
      />
    </svg>
  );
}

/** In place of a mark: what became of it, at the end of the axis where it would stand. */
function Off({
  off,
  words,
}: {
  off: NonNullable<PlacedRange['off']>;
  words: { zero: string; beyond: string };
}) {
  const end = off === 'beyond';
  const said = off === 'zero' ? words.zero : words.beyond;
  return (
    <text
      x={end ? '100%' : '0'}
      y={middle + 4}
      textAnchor={end ? 'end' : 'start'}
      fill="var(--ink3)"
      className="text-chart"
    >
      {end ? `${said} →` : `← ${said}`}
    </text>
  );
}

import {
  type PanelAxis,
  type PanelValue,
  panelWidths,
} from '../../lib/chart/compare/panel-axis.ts';
import { type Series, seriesColour } from '../../lib/chart/palette.ts';
import { remarkPath, remarkSignPath, shapePath } from '../../lib/chart/shape-path.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { ValueTexts } from './value-texts.ts';

const middle = 28;

/**
 * The line of one slot. Places are percents, so that the server draws it once for every width; the
 * words beside the mark appear where there is room for them, else they stand under the line.
 */
export function PanelTrack({
  axis,
  value,
  series,
  hollow,
  flagged,
  texts,
}: {
  axis: PanelAxis;
  value: PanelValue;
  series: Series;
  hollow: boolean;
  flagged: boolean;
  texts: ValueTexts;
}) {
  const colour = seriesColour(series);
  const at = axis.place(value.value);
  const ends =
    value.low !== null && value.high !== null
      ? { from: axis.place(value.low), to: axis.place(value.high) }
      : null;
  return (
    <svg
      className="block min-h-11 grow basis-11 overflow-visible @min-[760px]:basis-16"
      width="100%"
      aria-hidden="true"
      data-track={series.slot}
    >
      {axis.grid.map(({ at: x, major }) => (
        <line
          key={x}
          x1={percent(x)}
          x2={percent(x)}
          y1={0}
          y2="100%"
          stroke={major ? 'var(--grid-major)' : 'var(--grid-minor)'}
        />
      ))}
      {ends ? (
        <>
          <line
            x1={percent(ends.from)}
            x2={percent(ends.to)}
            y1={middle}
            y2={middle}
            stroke={colour}
            strokeWidth={4.8}
            strokeOpacity={0.38}
            data-whisker="p5-p95"
          />
          {[ends.from, ends.to].map((x, i) => (
            <line
              // biome-ignore lint/suspicious/noArrayIndexKey: the two ends keep their order.
              key={i}
              x1={percent(x)}
              x2={percent(x)}
              y1={middle - 4}
              y2={middle + 4}
              stroke={colour}
              strokeWidth={1.5}
            />
          ))}
        </>
      ) : null}
      <svg aria-hidden="true" x={percent(at)} y={middle} overflow="visible" data-mark={texts.head}>
        <path
          d={shapePath(series.shape, 4.9)}
          fill={hollow ? 'var(--surface)' : colour}
          stroke={hollow ? colour : 'var(--surface)'}
          strokeWidth={hollow ? 1.5 : 0.8}
        />
        {flagged ? (
          <g transform="translate(13 0)" data-flag="remark">
            <path d={remarkPath} fill="var(--remark)" stroke="var(--surface)" strokeWidth={0.8} />
            <path d={remarkSignPath} fill="var(--surface)" />
          </g>
        ) : null}
      </svg>
      <Words at={at} ends={ends} flagged={flagged} texts={texts} />
    </svg>
  );
}

/** Right of everything drawn where there is room, else left of it, else under it. */
function Words({
  at,
  ends,
  flagged,
  texts,
}: {
  at: number;
  ends: { from: number; to: number } | null;
  flagged: boolean;
  texts: ValueTexts;
}) {
  const head = approximateWidth(texts.head, 600);
  const detail = approximateWidth(texts.detail, 400);
  const needed = (100 * (Math.max(head, detail) + 26)) / panelWidths.wide;
  const neededUnder = (100 * (head + approximateWidth(' ', 400) + detail)) / panelWidths.wide;
  const from = Math.min(at, ends?.from ?? at);
  const to = Math.max(at, ends?.to ?? at);
  const gap = flagged && to - at < 4 ? 26 : 12;
  const right = 100 - to >= needed;
  const left = !right && from >= needed;
  const x = right ? to : left ? from : Math.min(to, 100 - neededUnder);
  const dx = right ? gap : left ? -12 : 0;
  const anchor = left ? 'end' : 'start';
  // Under the line there is room for one row of words.
  const beside = right || left;
  return (
    <svg
      aria-hidden="true"
      x={percent(Math.max(0, x))}
      y={beside ? middle : middle + 26}
      overflow="visible"
      className="hidden @min-[760px]:block"
    >
      <text x={dx} y={beside ? -3 : 0} textAnchor={anchor} fill="var(--ink)" fontWeight={600}>
        {texts.head}
        {beside ? null : <tspan fontWeight={400} fill="var(--ink2)">{` ${texts.detail}`}</tspan>}
      </text>
      {beside ? (
        <text x={dx} y={13} textAnchor={anchor} fill="var(--ink2)">
          {texts.detail}
        </text>
      ) : null}
    </svg>
  );
}

/** Hundredths of a percent: server and browser must write the same digits. */
function percent(at: number): string {
  return `${Number(at.toFixed(2))}%`;
}

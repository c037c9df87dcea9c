import type { PanelAxis, PanelTick } from '../../lib/chart/compare/panel-axis.ts';
import type { PanelShown } from './panel-rows.tsx';

/** The shared axis under the rows, or the derived frame rates over them; labels by the width. */
export function PanelEdge({
  side,
  axis,
  title,
  shown,
}: {
  side: 'top' | 'bottom';
  axis: PanelAxis;
  title: string;
  shown?: PanelShown;
}) {
  const ticks = side === 'top' ? axis.fps : axis.ticks;
  return (
    <div className="grid items-end @min-[560px]:grid-cols-[minmax(170px,30%)_minmax(0,1fr)]">
      <span className="text-ink3 @max-[559px]:hidden">
        {side === 'top' ? <span className="block pr-6 pb-3 text-right">{title}</span> : null}
      </span>
      <div className="min-w-0">
        {side === 'top' ? <p className="text-ink3 @min-[560px]:hidden">{title}</p> : null}
        <Ticks ticks={ticks.narrow} side={side} className="@min-[760px]:hidden" />
        <Ticks ticks={ticks.wide} side={side} className="hidden @min-[760px]:block" />
        {shown ? (
          <p className="flex flex-wrap justify-between gap-x-4 pt-1">
            <span
              className={`font-semibold text-accent ${shown.betterAt === 'high' ? 'order-2' : ''}`}
            >
              {shown.better}
            </span>
            <span className="text-ink2" data-axis-title="x">
              {title}
            </span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Ticks({
  ticks,
  side,
  className,
}: {
  ticks: readonly PanelTick[];
  side: 'top' | 'bottom';
  className: string;
}) {
  const [rule, end, words] = side === 'top' ? [23.5, 18, 12] : [0.5, 6, 19];
  return (
    <svg
      className={`block overflow-visible ${className}`}
      width="100%"
      height={24}
      aria-hidden="true"
    >
      <line
        x1="0%"
        x2="100%"
        y1={rule}
        y2={rule}
        stroke={side === 'top' ? 'var(--ctl)' : 'var(--ink2)'}
      />
      {ticks.map(({ label, at }) => {
        const x = `${Number(at.toFixed(2))}%`;
        // Labels at the very ends turn inwards, so that none leaves the page.
        const anchor = at < 2 ? 'start' : at > 98 ? 'end' : 'middle';
        return (
          <g key={label}>
            <line x1={x} x2={x} y1={rule} y2={end} stroke="var(--ink2)" />
            <text
              x={x}
              y={words}
              textAnchor={anchor}
              fill="var(--ink2)"
              data-axis={side === 'top' ? 'fps' : 'x'}
            >
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

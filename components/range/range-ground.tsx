import type { RangeScene } from '../../lib/chart/range-scene.ts';
import { rangeTicks } from '../../lib/chart/range-ticks.ts';
import { plotBox, plotWidth, rangeWidths } from './range-widths.ts';

const hatched = (angle: number) =>
  `repeating-linear-gradient(${angle}deg, var(--line2) 0 1px, transparent 1px 6px)`;

/** What lies under the rows over their whole height: grid, band, limits, lines. */
export function RangeGround({
  scene,
  misses,
  frameRate,
  locale,
}: {
  scene: RangeScene;
  misses: boolean;
  frameRate: boolean;
  locale: string;
}) {
  return (
    <div aria-hidden="true" className={`inset-y-0 ${plotBox}`} data-layer="ground">
      {rangeWidths.map(({ chart, className }) => (
        <Grid
          key={chart}
          className={className}
          {...rangeTicks(scene.axis, plotWidth(chart, misses), frameRate, locale)}
        />
      ))}
      {scene.band ? (
        <div
          className="absolute inset-y-0 border-ink3 border-x bg-[var(--band)]"
          style={{ ...between(scene.band), backgroundImage: hatched(135) }}
          data-band=""
        />
      ) : null}
      {scene.outside.map((part) => (
        <div
          key={`${part.from} ${part.to}`}
          className="absolute inset-y-0 opacity-80"
          style={{ ...between(part), backgroundImage: hatched(45) }}
          data-outside=""
        />
      ))}
      {scene.edges.map(({ at, label }) => (
        <div key={label} className="absolute inset-y-0 w-px bg-ink3" style={{ left: `${at}%` }} />
      ))}
      {scene.lines.map(({ kind, at, label }) => (
        <div
          key={label}
          className={`absolute inset-y-0 border-l ${kind === 'deadline' ? 'border-ink' : 'border-ink3 border-dashed'}`}
          style={{ left: `${at}%` }}
          data-line={kind}
        />
      ))}
    </div>
  );
}

function Grid({
  ticks,
  minor,
  className,
}: Pick<ReturnType<typeof rangeTicks>, 'ticks' | 'minor'> & { className: string }) {
  return (
    <div className={className}>
      {minor.map((at) => (
        <div
          key={at}
          className="absolute inset-y-0 w-px bg-[var(--grid-minor)]"
          style={{ left: `${at}%` }}
        />
      ))}
      {ticks.map(({ value, at }) => (
        <div
          key={value}
          className="absolute inset-y-0 w-px bg-[var(--grid-major)]"
          style={{ left: `${at}%` }}
        />
      ))}
    </div>
  );
}

function between({ from, to }: { from: number; to: number }) {
  return { left: `${from}%`, width: `${(to - from).toFixed(2)}%` };
}

import { type Series, seriesColour } from '../../lib/chart/palette.ts';
import { shapePath } from '../../lib/chart/shape-path.ts';

/** Colour and shape of a runtime beside its word: in the filter rail, tables, tooltips. */
export function SeriesSwatch({ series, hollow = false }: { series: Series; hollow?: boolean }) {
  const colour = seriesColour(series);
  return (
    <svg className="inline-block shrink-0" width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
      <path
        d={shapePath(series.shape, 4.4)}
        fill={hollow ? 'var(--surface)' : colour}
        stroke={colour}
        strokeWidth={hollow ? 1.5 : 0}
      />
    </svg>
  );
}

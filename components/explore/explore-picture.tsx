import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import { LazyFrontChart } from '../charts/lazy-front-chart.tsx';
import { evidenceHref } from '../point-table/identity-link.tsx';
import { useLocale } from '../shell/words-provider.tsx';
import { Late } from '../ui/late.tsx';
import { NothingToDraw } from './nothing-to-draw.tsx';
import { PointActions } from './point-actions.tsx';
import type { RowsState } from './rows-state.ts';
import { useChartStrings } from './use-chart-strings.ts';

const RangeChart = dynamic(async () => (await import('../range/range-chart.tsx')).RangeChart);
const PointMatrix = dynamic(async () => (await import('../matrix/point-matrix.tsx')).PointMatrix);

/** Holds a place while a picture's code comes. */
const waiting = <div aria-busy="true" className="min-h-[372px]" />;

/** The picture of the view: the front, one line a row, or device by model. */
export function ExplorePicture({ state, owner }: { state: RowsState; owner: boolean }) {
  const { view, facts, series, misses, changeView } = state;
  const { rows, metric, unit, frameRate } = facts;
  const locale = useLocale();
  const open = useOpen();
  // The axis has the unit of the column.
  const drawn = useMemo(() => ({ ...view, u: unit }), [view, unit]);
  const common = { view: drawn, metric, frameRate, series, locale };
  const pointed = { highlightedId: state.hovered, onHighlight: state.setHovered };
  if (view.view === 'range') {
    return (
      <Late key="range" waiting={waiting}>
        <RangeChart
          {...common}
          {...pointed}
          rows={rows}
          misses={misses.rows}
          onOpen={open}
          none={<NothingToDraw view={view} facts={facts} onChange={changeView} />}
        />
      </Late>
    );
  }
  if (view.view === 'matrix') {
    return (
      <Late key="matrix" waiting={waiting}>
        <PointMatrix
          {...common}
          rows={rows}
          onOpen={({ device, models }) =>
            changeView({ ...view, view: 'table', dev: [device], model: [...models].sort() }, 'push')
          }
        />
      </Late>
    );
  }
  return <Front state={state} owner={owner} common={{ ...common, ...pointed, onOpen: open }} />;
}

function Front({
  state,
  owner,
  common,
}: {
  state: RowsState;
  owner: boolean;
  common: Omit<Parameters<typeof LazyFrontChart>[0], 'points' | 'strings'>;
}) {
  const { view, facts, basket, changeView } = state;
  const strings = useChartStrings(state);
  return (
    <LazyFrontChart
      {...common}
      points={facts.rows}
      strings={strings}
      misses={state.misses.rows}
      onZoom={(zoom) => changeView({ ...view, ...zoom })}
      renderActions={(point) => (
        <PointActions point={point} view={view} owner={owner} onBasket={basket.toggle} />
      )}
    />
  );
}

/** Opens the result of a row here, and the source of somebody's figure beside. */
function useOpen(): (point: Point) => void {
  const router = useRouter();
  return useCallback(
    (point: Point) => {
      const href = evidenceHref(point);
      if (href === null) return;
      if (href.startsWith('/')) router.push(href);
      else window.open(href, '_blank', 'noreferrer');
    },
    [router],
  );
}

import { useRef } from 'react';
import { viewQuery } from '../../lib/link/view-query.ts';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { ChartFailed } from './chart-failed.tsx';
import { ExplorePicture } from './explore-picture.tsx';
import { useFadedMarks } from './legend/use-faded-marks.ts';
import { drawsNothing, NothingToDraw } from './nothing-to-draw.tsx';
import type { RowsState } from './rows-state.ts';

/** The picture of the rows, held apart so that its failure leaves the table standing (ux.md K5). */
export function ExploreChart({
  state,
  group,
  owner,
}: {
  state: RowsState;
  /** Rows of what is pointed at: the other marks fade. */
  group: ReadonlySet<string> | null;
  owner: boolean;
}) {
  const { view, facts } = state;
  const box = useRef<HTMLDivElement>(null);
  useFadedMarks(box, group);
  if (view.view === 'table') return <div className="h-4" />;
  return (
    <div ref={box} className="mt-1.5 mb-2 [&_[data-faded]]:opacity-20">
      <FailureBoundary
        resetKey={viewQuery(view)}
        fallback={(details) => <ChartFailed details={details} />}
      >
        {drawsNothing(view, facts.split) ? (
          <NothingToDraw view={view} facts={facts} onChange={state.changeView} />
        ) : (
          <ExplorePicture state={state} owner={owner} />
        )}
      </FailureBoundary>
    </div>
  );
}

import { useMemo } from 'react';
import type { Explore } from './use-explore.ts';

/** What picture, legend and table of the rows are drawn from, on Explore and on other pages. */
export type RowsState = Pick<
  Explore,
  | 'view'
  | 'changeView'
  | 'list'
  | 'facts'
  | 'series'
  | 'misses'
  | 'basket'
  | 'added'
  | 'hovered'
  | 'setHovered'
>;

/** These of what a page holds, and nothing else. */
function rowsStateOf(page: RowsState): RowsState {
  const { view, changeView, list, facts, series, misses, basket, added, hovered, setHovered } =
    page;
  return { view, changeView, list, facts, series, misses, basket, added, hovered, setHovered };
}

/** The same object until one of its parts is another. */
export function useRowsState(page: RowsState): RowsState {
  const rows = rowsStateOf(page);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its parts are what it depends on.
  return useMemo(() => rows, Object.values(rows));
}

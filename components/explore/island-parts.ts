import { ExploreControls } from './explore-controls.tsx';
import { FilterRail } from './filter-rail.tsx';
import { RowsTable } from './rows-table.tsx';

/** One file of code for what comes to life together (islands.ts): three would repeat what they share. */
export const islandParts = { ExploreControls, FilterRail, RowsTable };

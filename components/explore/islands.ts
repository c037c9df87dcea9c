import { latePart } from '../ui/late-part.ts';

/** What is read before it is used: the server draws it, and its code comes with the first touch. */
const load = async () => (await import('./island-parts.ts')).islandParts;

export const filterRail = latePart(async () => (await load()).FilterRail);
export const exploreControls = latePart(async () => (await load()).ExploreControls);
export const rowsTable = latePart(async () => (await load()).RowsTable);

import { viewRoute } from '../../../exports/table-routes.ts';

/** Exactly the rows of Explore for a query of its address, or of Compare with `page=compare`, as Markdown. */
export const GET = viewRoute('md');

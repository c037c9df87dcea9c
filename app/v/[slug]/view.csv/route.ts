import { linkRoute } from '../../../exports/table-routes.ts';

/** The rows that a link shows, as CSV. */
export const GET = linkRoute('csv');

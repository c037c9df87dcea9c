import { linkRoute } from '../../../exports/table-routes.ts';

/** The rows that a link shows, as JSON. */
export const GET = linkRoute('json');

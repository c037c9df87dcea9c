import { linkRoute } from '../../../exports/table-routes.ts';

/** The rows that a link shows, as Markdown. */
export const GET = linkRoute('md');

import { dataSetRoute } from '../../../exports/data-set-route.ts';

/** The whole public data set, a Point a line. */
export const GET = dataSetRoute('ndjson');

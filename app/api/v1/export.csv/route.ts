import { dataSetRoute } from '../../../exports/data-set-route.ts';

/** The whole public data set, a line a point under one header. */
export const GET = dataSetRoute('csv');

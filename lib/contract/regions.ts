import * as z from 'zod';
import { Summary } from './summary.ts';

/**
 * What a timer may cover, from four clock reads (method.md A9.1). Quantiles of each are computed from
 * its own samples; medians are never added.
 */
export const Region = z.enum(['infer', 'total', 'pre', 'post']);
export type Region = z.infer<typeof Region>;

/** Summaries of the other parts of the same inferences; null where they were not timed. */
export const RegionSummaries = z.strictObject({
  pre: Summary.nullable(),
  post: Summary.nullable(),
  total: Summary.nullable(),
});
export type RegionSummaries = z.infer<typeof RegionSummaries>;

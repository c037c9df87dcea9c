import * as z from 'zod';
import { Remark } from '../../../lib/contract/remark.ts';
import { AccuracyCount } from '../../../lib/contract/run.ts';

/** What an accuracy run brings; without accuracy the remarks say why. */
export const Counted = z.object({
  accuracy: AccuracyCount.nullable(),
  remarks: z.array(Remark),
});
export type Counted = z.infer<typeof Counted>;

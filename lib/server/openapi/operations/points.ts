import * as z from 'zod';
import { TrendReport } from '../../../contract/history.ts';
import { PointList } from '../../../contract/point.ts';
import { FoundPoints, PointSlots } from '../../../contract/point-slots.ts';
import type { Operation } from '../operation.ts';
import { dataVersion, idList } from '../parameters.ts';

export const pointOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/points',
    noun: 'Points',
    title: 'Points of one cohort, by their ids, or by words of their identity',
    note: 'Without co, ids and find: the cohort that people meet first. ids and find take precedence over co. A result that was retracted later is a tombstone without figures.',
    access: 'anyone',
    query: {
      co: z
        .string()
        .optional()
        .describe('Cohort, e.g. image-classification~glyphs-64@5000~top1~SingleStream~b1.'),
      ds: dataVersion,
      ids: idList('Ids of points').optional(),
      find: z.string().max(100).optional().describe('Words that must all occur in its identity.'),
    },
    reply: { json: z.union([PointList, PointSlots, FoundPoints]) },
    refuses: { 404: 'The data version is yet to come.' },
  },
  {
    method: 'get',
    path: '/api/v1/trends',
    noun: 'Points',
    title: 'The p50 of the last 30 results of some combinations, oldest first',
    access: 'anyone',
    query: { combinations: idList('Hashes of combinations') },
    reply: { json: TrendReport },
  },
];

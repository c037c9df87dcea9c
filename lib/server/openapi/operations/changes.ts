import * as z from 'zod';
import { ChangeList } from '../../../contract/change.ts';
import type { Operation } from '../operation.ts';

const version = (what: string) =>
  z
    .string()
    .regex(/^[0-9]{1,15}$/)
    .optional()
    .describe(what);

export const changeOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/changes',
    noun: 'Changes',
    title: 'What changed, newest data version first, fifty to a page',
    note: 'The same as an Atom feed: /changes.atom.',
    access: 'anyone',
    query: {
      before: version('Only data versions before this one: `next` of the page before.'),
      since: version('Only data versions after this one.'),
      kind: z.enum(['corrections']).optional().describe('Leaves out what was only added.'),
    },
    reply: { json: ChangeList },
  },
];

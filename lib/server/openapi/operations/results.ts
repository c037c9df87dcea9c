import * as z from 'zod';
import { RetractionReply, RetractionRequest } from '../../../contract/change.ts';
import { DeadlineReport, Distribution } from '../../../contract/distribution.ts';
import { Uuid7 } from '../../../contract/primitives.ts';
import { Result } from '../../../contract/result.ts';
import type { Operation } from '../operation.ts';
import { idList, timedPart } from '../parameters.ts';

const noun = 'Results';
const id = Uuid7.describe('Id of the result.');

export const resultOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/results/{id}',
    noun,
    title: 'One result with its runs, and with their samples when asked for',
    note: 'A reader sees the public fields of the environment alone. A retracted result is a tombstone: its figures and samples are gone.',
    access: 'anyone',
    params: { id },
    query: {
      samples: z.enum(['1']).optional().describe('With 1, the samples of its runs.'),
      run: z.string().optional().describe('Index of the one run whose samples are wanted.'),
    },
    reply: { json: Result },
    refuses: { 413: 'Its samples are more than one answer holds: ask for one run at a time.' },
  },
  {
    method: 'get',
    path: '/api/v1/results/{id}/distribution',
    noun,
    title: 'Percentiles of its samples, from the least to the largest',
    access: 'anyone',
    params: { id },
    query: { region: timedPart },
    reply: { json: Distribution },
  },
  {
    method: 'get',
    path: '/api/v1/results/{id}/samples.csv',
    noun,
    title: 'Every sample of its runs as CSV, in nanoseconds',
    access: 'anyone',
    params: { id },
    reply: { media: 'text/csv' },
  },
  {
    method: 'post',
    path: '/api/v1/results/{id}/retraction',
    noun,
    title: 'Retracts a result with a reason',
    note: 'It cannot be taken back; doing it again changes nothing.',
    access: 'owner',
    params: { id },
    body: RetractionRequest,
    reply: { json: RetractionReply },
    refuses: { 409: 'It is still being measured.' },
  },
  {
    method: 'get',
    path: '/api/v1/deadline',
    noun,
    title: 'How the samples of some results keep a deadline',
    access: 'anyone',
    query: {
      ms: z.string().describe('The deadline in milliseconds, above 0.'),
      region: timedPart,
      results: idList('Ids of results'),
    },
    reply: { json: DeadlineReport },
  },
];

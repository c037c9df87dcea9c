import * as z from 'zod';
import { CancelReply, JobDetail, JobList, JobState } from '../../../contract/fleet.ts';
import { Uuid7 } from '../../../contract/primitives.ts';
import {
  SubmissionPreview,
  SubmissionReply,
  SubmissionRequest,
} from '../../../contract/submission.ts';
import type { Operation } from '../operation.ts';

const noun = 'Jobs';

export const jobOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/v1/submissions/preview',
    noun,
    title: 'What a submission would become: how many jobs, how long, and what is impossible',
    access: 'jobs:submit',
    body: SubmissionRequest,
    reply: { json: SubmissionPreview },
  },
  {
    method: 'post',
    path: '/api/v1/submissions',
    noun,
    title: 'Queues a submission; the same one twice is queued once',
    access: 'jobs:submit',
    body: SubmissionRequest,
    reply: { json: SubmissionReply },
    status: 201,
    refuses: { 409: 'The id was used for another submission.' },
  },
  {
    method: 'post',
    path: '/api/v1/submissions/{id}/cancel',
    noun,
    title: 'Cancels what of a submission has not ended',
    note: 'A token may cancel what it asked for.',
    access: 'jobs:submit',
    params: { id: Uuid7.describe('Id of the submission.') },
    reply: { json: CancelReply },
  },
  {
    method: 'get',
    path: '/api/v1/jobs',
    noun,
    title: 'Jobs, newest first, by pages',
    access: 'jobs:read',
    query: {
      state: JobState.optional().describe('Only those in this state.'),
      device: Uuid7.optional().describe('Only those of this device.'),
      submission: Uuid7.optional().describe('Only those of this submission.'),
      after: Uuid7.optional().describe('`after` of the page before.'),
      limit: z.string().optional().describe('How many to a page.'),
    },
    reply: { json: JobList },
    refuses: { 422: 'A value is not valid.' },
  },
  {
    method: 'get',
    path: '/api/v1/jobs/events',
    noun,
    title: 'Says when any job changes, as server-sent events',
    note: 'Events `changed` with `{"at"}`; several changes in half a second are one. Come again when it ends.',
    access: 'jobs:read',
    reply: { media: 'text/event-stream' },
  },
  {
    method: 'get',
    path: '/api/v1/jobs/{id}/events',
    noun,
    title: 'One job with its progress and log whenever they change, as server-sent events',
    note: 'Events `job` with what the address of the job answers. It ends with the job, else after five minutes: come again.',
    access: 'jobs:read',
    params: { id: Uuid7.describe('Id of the job.') },
    reply: { media: 'text/event-stream' },
  },
  {
    method: 'get',
    path: '/api/v1/jobs/{id}',
    noun,
    title: 'One job with every change of its state',
    access: 'jobs:read',
    params: { id: Uuid7.describe('Id of the job.') },
    reply: { json: JobDetail },
  },
  {
    method: 'post',
    path: '/api/v1/jobs/{id}/cancel',
    noun,
    title: 'Cancels a job',
    note: 'A token may cancel what it asked for.',
    access: 'jobs:submit',
    params: { id: Uuid7.describe('Id of the job.') },
    reply: { json: CancelReply },
  },
];

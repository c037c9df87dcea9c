import { expect, test } from 'vitest';
import type { JobWork } from '../../../lib/contract/job-order.ts';
import type { StoredArtifact } from '../../../lib/contract/stored-artifact.ts';
import { SubmissionRequest } from '../../../lib/contract/submission.ts';
import { testId } from '../../fleet/testing/device.ts';
import { makeJob } from '../testing/job.ts';
import { againBody, draftOfJob } from './again.ts';
import { submissionOf } from './submission-of.ts';

const cell = { model: 'glyphs-s', runtime: 'tfjs', precision: 'fp32', threads: 2 } as const;
const works: JobWork[] = [
  { kind: 'cell', entry: { ...cell, scenario: 'Sustained', minutes: 12, inputSize: 64 } },
  { kind: 'cell', entry: { ...cell, dataSet: 'own', images: 500, batch: 4 } },
  { kind: 'comparison', comparison: { a: cell, b: { ...cell, threads: 4 }, runsPerSide: 7 } },
  { kind: 'noise', noise: { cell, repeats: 12 } },
];

test('queued again, a job is the same work on the same device', () => {
  for (const work of works) {
    const job = makeJob({ work, profile: 'full', priority: 3 });
    const body = againBody(job, 'Again', []);
    const request = SubmissionRequest.parse({ submissionId: testId(9), ...body });
    expect(request.targets).toEqual([{ kind: 'device', deviceId: testId(50) }]);
    expect(request).toMatchObject({ name: 'Again', profile: 'full', priority: 3 });
    // The page that changes it opens with exactly the same submission.
    expect(submissionOf(draftOfJob(job, []), 'Again').body).toEqual(body);
  }
});

test('an uploaded file is named by its sha256, and without a device nothing is queued', () => {
  const own = {
    sha256: 'e'.repeat(64),
    description: { slug: 'own-net', precision: 'int8' },
  } as StoredArtifact;
  const entry = { model: 'own-net', runtime: 'tfjs', precision: 'int8' } as const;
  const job = makeJob({ work: { kind: 'cell', entry } });
  expect(againBody(job, 'x', [own])?.matrix?.models).toEqual([
    { kind: 'artifact', sha256: 'e'.repeat(64) },
  ]);
  expect(draftOfJob(job, [own]).model).toEqual(['e'.repeat(64)]);
  expect(againBody(makeJob({ device: null }), 'x', [])).toBeNull();
  expect(draftOfJob(makeJob({ device: null }), []).to).toEqual([]);
});

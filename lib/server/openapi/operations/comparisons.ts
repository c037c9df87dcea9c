import { ComparisonReport } from '../../../contract/comparison.ts';
import { CombinationHistory } from '../../../contract/history.ts';
import { JobFile } from '../../../contract/job.ts';
import { Sha256, Uuid7 } from '../../../contract/primitives.ts';
import { Study, StudyId } from '../../../contract/study.ts';
import type { Operation } from '../operation.ts';

const noun = 'Comparisons';
const [a, b] = [Uuid7.describe('Id of the first result.'), Uuid7.describe('Id of the second.')];

export const comparisonOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/comparisons',
    noun,
    title: 'Two stored results against each other',
    access: 'anyone',
    query: { a, b },
    reply: { json: ComparisonReport },
    refuses: { 404: 'There is no result of one of the ids.', 413: 'A side has too many samples.' },
  },
  {
    method: 'get',
    path: '/api/v1/comparisons/{id}',
    noun,
    title: 'An interleaved comparison with its verdict',
    access: 'anyone',
    params: { id: Uuid7.describe('Id of the comparison.') },
    reply: { json: ComparisonReport },
  },
  {
    method: 'get',
    path: '/api/v1/studies/{id}',
    noun,
    title: 'A sweep with the points of its cells',
    access: 'anyone',
    params: { id: StudyId.describe('Id of the study.') },
    reply: { json: Study },
  },
  {
    method: 'get',
    path: '/api/v1/combinations/{sha256}',
    noun,
    title: 'One combination over all its results, boards and versions',
    access: 'anyone',
    params: { sha256: Sha256.describe('Hash of the combination.') },
    reply: { json: CombinationHistory },
  },
  {
    method: 'get',
    path: '/api/v1/jobs/comparison',
    noun,
    title: 'A job file that measures two results again, interleaved',
    access: 'anyone',
    query: { a, b },
    reply: { json: JobFile },
    refuses: {
      404: 'There is no result of one of the ids.',
      409: 'No job can measure them again.',
    },
  },
  {
    method: 'get',
    path: '/api/v1/jobs/noise',
    noun,
    title: "A job file that measures a result's cell against itself",
    access: 'anyone',
    query: { result: Uuid7.describe('Id of the result.') },
    reply: { json: JobFile },
    refuses: { 404: 'There is no result of this id.', 409: 'No job can measure it again.' },
  },
];

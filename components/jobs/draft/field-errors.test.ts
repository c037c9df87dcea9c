import { expect, test } from 'vitest';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { fieldErrors } from './field-errors.ts';
import { fieldOfPath } from './field-of-path.ts';

const words = jobsWords('en').jobsNew;

test('a refusal stands at the field that it names, in the hub’s words', () => {
  const refusal = {
    detail: 'matrix.settings.threads: too big (and 2 more).',
    fields: [
      { path: 'matrix.settings.threads', reason: 'must be at most 1024' },
      { path: 'matrix.sweep.threads.3', reason: 'second of one field' },
      { path: 'targets.0.deviceId', reason: 'There is no such device.' },
      { path: 'submissionId', reason: 'used' },
    ],
  };
  expect(fieldErrors({}, refusal, words, 'en')).toEqual({
    threads: 'must be at most 1024.',
    to: 'There is no such device.',
  });
  expect(fieldOfPath('comparisons.0.b.inputSize')).toBe('b.size');
  expect(fieldOfPath('noise.0.cell.model')).toBe('a');
  expect(fieldOfPath('')).toBeNull();
});

test('what the page finds itself names the limit', () => {
  const wrong = {
    batch: { code: 'numbers', least: 1, most: 4096 },
    'a.size': { code: 'number', least: 16, most: 4096 },
    size: { code: 'many', most: 32 },
    data: { code: 'slug' },
  } as const;
  expect(fieldErrors(wrong, null, words, 'en')).toEqual({
    batch: 'Write whole numbers from 1 to 4,096, separated by commas.',
    'a.size': 'Write a whole number from 16 to 4,096.',
    size: 'Write at most 32 values.',
    data: 'Write a name in a–z, 0–9, dot, dash, underscore or colon.',
  });
});

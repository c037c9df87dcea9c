import { expect, test } from 'vitest';
import type { AccuracyCount, Parity } from '../../contract/run.ts';
import { makeAccuracyReport } from '../testing/reports.ts';
import { makeAnswers } from '../testing/windows.ts';
import { accuracyRemarks, parityRemarks } from './answer-remarks.ts';

const id = '01900000-0000-7000-8000-000000000000';

function codes(top1: number, changes: Partial<AccuracyCount> = {}): string[] {
  const { accuracy } = makeAccuracyReport(id, top1);
  if (!accuracy) throw new Error('the report has an accuracy');
  return accuracyRemarks({ ...accuracy, ...changes }).map(({ code }) => code);
}

test('an accuracy within a point of guessing, or below it, is broken', () => {
  expect(codes(550, { chance: 0.1 })).toEqual(['broken_preprocessing']);
  expect(codes(100, { chance: 0.1 })).toEqual(['broken_preprocessing']);
  expect(codes(551, { chance: 0.1 })).toEqual([]);
  expect(codes(550)).toEqual([]);
});

test('one answer for nearly all images is found in the answers, whatever is reported', () => {
  expect(codes(4000, { commonest: 0.95 })).toEqual(['constant_prediction']);
  expect(codes(4000, { commonest: 0.9 })).toEqual([]);
  const answers = makeAnswers(5000, 400);
  expect(codes(400, { answers, commonest: 0.1 })).toEqual(['constant_prediction']);
  expect(codes(4000, { answers: makeAnswers(5000, 4000), commonest: 0.95 })).toEqual([]);
});

test('a set of one class says nothing about guessing, nor about a constant answer', () => {
  expect(codes(5000, { chance: 1, commonest: 1 })).toEqual([]);
  expect(codes(4700, { chance: 0.92, commonest: 0.93 })).toEqual([]);
  expect(codes(4600, { chance: 0.92, commonest: 1 })).toEqual(['broken_preprocessing']);
});

test('skipped images and small sets are said', () => {
  expect(codes(400, { total: 499, correct: { top1: 400 }, skipped: 3 })).toEqual([
    'images_skipped',
    'indicative_accuracy',
  ]);
});

test('outputs are held to the threshold of this server, not to the one reported', () => {
  const parity: Parity = {
    reference: { runtime: 'onnxruntime-node', version: '1.30.0', executionProvider: 'cpu' },
    referenceArtifact: 'a'.repeat(64),
    inputs: 8,
    inputsSha256: 'b'.repeat(64),
    cosineLeast: 0.97,
    cosineMedian: 0.98,
    relativeRmsMost: 0.1,
    differenceMost: 0.5,
    sameArgmax: 1,
    threshold: 0.5,
  };
  expect(parityRemarks(parity, 'fp32')).toMatchObject([{ code: 'outputs_mismatch' }]);
  expect(parityRemarks(parity, 'int8')).toEqual([]);
});

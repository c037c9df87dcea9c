import { expect, test } from 'vitest';
import type { Cohort } from '../contract/point.ts';
import { cohortLabel, dataSetLabel, taskLabel } from './cohort-label.ts';
import { words } from './words.ts';

const cohort: Cohort = {
  id: 'image-classification~glyphs-64@5000~top1~SingleStream~b1',
  task: 'image-classification',
  dataSet: 'glyphs-64@5000',
  metric: 'top1',
  scenario: 'SingleStream',
  batch: 1,
  own: true,
  points: 12,
  newestAt: null,
};

test('a cohort is named by what its rows share', () => {
  expect(cohortLabel(cohort, words('en'), 'en')).toBe(
    'glyphs-64, 5,000 images, single stream, batch 1',
  );
  expect(cohortLabel({ ...cohort, metric: 'top5', scenario: null }, words('en'), 'en')).toBe(
    'glyphs-64, 5,000 images, Top-5, batch 1',
  );
});

test('what is not stated is said, and a data set of a foreign form keeps its name', () => {
  expect(dataSetLabel(null, words('en'), 'en')).toBe('data set not stated');
  expect(dataSetLabel('imagenet-2012-val', words('en'), 'en')).toBe('imagenet-2012-val');
});

test('rows that name a data set and state no accuracy are told from those that state Top-1', () => {
  const silent = { ...cohort, dataSet: 'imagenet', metric: null, scenario: null };
  expect(cohortLabel(silent, words('en'), 'en')).toBe('imagenet, accuracy not stated, batch 1');
  expect(cohortLabel({ ...silent, dataSet: null }, words('en'), 'en')).toBe(
    'data set not stated, batch 1',
  );
});

test('a task without a word of its own is still readable', () => {
  expect(taskLabel('object-detection', words('en'))).toBe('Object detection');
});

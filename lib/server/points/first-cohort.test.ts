import { expect, test } from 'vitest';
import type { Cohort } from '../../contract/point.ts';
import { firstCohort } from './first-cohort.ts';

function cohort(id: string, given: Partial<Cohort> = {}): Cohort {
  return {
    id,
    task: 'image-classification',
    dataSet: 'glyphs-64@1000',
    metric: 'top1',
    scenario: 'SingleStream',
    batch: 1,
    own: true,
    points: 1,
    newestAt: '2026-11-21T10:00:00.000Z',
    ...given,
  };
}

test('the own cohort measured last is opened', () => {
  const newer = cohort('newer', { newestAt: '2026-11-21T11:00:00.000Z' });
  expect(firstCohort([cohort('older'), newer], null)?.id).toBe('newer');
});

test('single streams are opened before a Sustained row, and that before throughput alone', () => {
  const newestAt = '2026-11-21T12:00:00.000Z';
  const offline = cohort('offline', { scenario: 'Offline', newestAt });
  const sustained = cohort('sustained', { scenario: 'Sustained' });
  expect(firstCohort([offline, sustained, cohort('single')], null)?.id).toBe('single');
  expect(firstCohort([offline, sustained], null)?.id).toBe('sustained');
  expect(firstCohort([offline], null)?.id).toBe('offline');
});

test('without own cohorts the curated one is opened, else the largest', () => {
  const published = [cohort('large', { own: false }), cohort('small', { own: false })];
  expect(firstCohort(published, 'small')?.id).toBe('small');
  expect(firstCohort(published, null)?.id).toBe('large');
  expect(firstCohort([], null)).toBeNull();
});

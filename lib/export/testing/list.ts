import type { Point, PointList } from '../../contract/point.ts';
import type { ExportAbout } from '../export-about.ts';

/** Where the tables of these tests come from. */
export const about: ExportAbout = {
  address: 'https://hub.test/?q=p50&ds=7',
  ds: 7,
  asOf: '2026-11-21T10:00:00.000Z',
};

/** A list of one cohort of a test's own making. */
export function listOf(points: Point[]): PointList {
  const id = 'image-classification~glyphs-64@5000~top1~SingleStream~b1';
  const cohort = {
    id,
    task: 'image-classification',
    dataSet: 'glyphs-64@5000',
    metric: 'top1',
    scenario: 'SingleStream' as const,
    batch: 1,
    own: true,
    points: points.length,
    newestAt: null,
  };
  return {
    cohort,
    cohorts: [cohort],
    ds: 7,
    latestDs: 7,
    asOf: about.asOf,
    totalPoints: points.length,
    points,
  };
}

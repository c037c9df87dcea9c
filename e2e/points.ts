import type { Point, PointList } from '../lib/contract/point.ts';

/** The cohort that `/` opens, with its points. */
export async function newestCohort(base: string): Promise<PointList> {
  return (await fetch(`${base}/api/v1/points`)).json();
}

/** Points of the local agent that have a figure. */
export async function ownPoints(base: string): Promise<Point[]> {
  const { points } = await newestCohort(base);
  return points.filter(({ resultId, outcome }) => resultId !== null && outcome === 'ok');
}

/** The published cohort that a hub without own results opens. */
export const curatedCohort = 'image-classification~imagenet-2012-val~top1~SingleStream~b1';

/** Address of the curated published cohort. */
export async function publishedAddress(base: string): Promise<string> {
  const { cohorts } = await newestCohort(base);
  const cohort = cohorts.find(({ own, id }) => !own && id === curatedCohort);
  if (!cohort) throw new Error('the curated published cohort is not there');
  return `${base}/?co=${encodeURIComponent(cohort.id)}`;
}

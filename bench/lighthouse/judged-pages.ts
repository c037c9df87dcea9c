import { type Judged, judge, type Profile } from '../../e2e/lighthouse.ts';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';

/** Lighthouse's five, by the names that people use. */
const figures = [
  { id: 'fcp', audit: 'first-contentful-paint', unit: 'ms' },
  { id: 'lcp', audit: 'largest-contentful-paint', unit: 'ms' },
  { id: 'tbt', audit: 'total-blocking-time', unit: 'ms' },
  { id: 'cls', audit: 'cumulative-layout-shift', unit: '' },
  { id: 'si', audit: 'speed-index', unit: 'ms' },
] as const;

/**
 * Performance of each page, one after the other in every pair, with the order turned round every time;
 * a first round only warms them.
 *
 * @param pages address by name
 * @param goals least score, 0..100, by name of page
 */
export async function judgedPages(
  pages: Readonly<Record<string, string>>,
  profile: Profile,
  pairs: number,
  goals: Readonly<Record<string, number>>,
): Promise<Metric[]> {
  const names = Object.keys(pages);
  const taken = new Map<string, Judged[]>(names.map((name) => [name, []]));
  for (let pair = -1; pair < pairs; pair++) {
    for (const name of pair % 2 === 0 ? names : names.toReversed()) {
      const judged = await judge(pages[name] ?? '', ['performance'], profile);
      if (pair >= 0) taken.get(name)?.push(judged);
    }
  }
  const all = [...taken.values()].flat().map(({ benchmarkIndex }) => benchmarkIndex);
  return [
    ...names.flatMap((name) =>
      pageMetrics(`${name}-${profile}`, taken.get(name) ?? [], goals[name] ?? null),
    ),
    medianMetric(`benchmark-index-${profile}`, '', all, null),
  ];
}

/** The score with what it lost, and what it is made of. */
function pageMetrics(id: string, judged: readonly Judged[], goal: number | null): Metric[] {
  const scores = judged.map(scoreOf);
  const score = medianMetric(`${id}-score`, '', scores, goal, 'more');
  return [
    { ...score, reason: lossOf(judged, score.value) },
    ...figures.map(({ id: figure, audit, unit }) =>
      medianMetric(
        `${id}-${figure}`,
        unit,
        judged.map(({ figures }) => figures[audit] ?? Number.NaN),
        null,
      ),
    ),
  ];
}

/** What cost the visit points whose score is the median. */
function lossOf(judged: readonly Judged[], median: number | null): string | undefined {
  const typical = judged.find((one) => scoreOf(one) === median);
  return typical?.lost
    .map(({ id, points, found }) => `${id} ${found} costs ${points.toFixed(1)}`)
    .join(', ');
}

/** 0..100. */
function scoreOf({ scores: { performance } }: Judged): number {
  if (typeof performance !== 'number') throw new Error('Lighthouse gave a page no performance.');
  return 100 * performance;
}

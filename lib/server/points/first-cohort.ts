import type { Cohort } from '../../contract/point.ts';

/**
 * The cohort that `/` opens: the own one measured last, else the curated one, else the largest. Own
 * cohorts of single streams go first, then others that have a latency: a Sustained run is one row, and
 * Offline rows state throughput only, so that their chart of latency would be empty.
 */
export function firstCohort(cohorts: readonly Cohort[], curated: string | null): Cohort | null {
  const own = cohorts
    .filter((cohort) => cohort.own)
    .sort(
      (a, b) => precedence(a) - precedence(b) || (b.newestAt ?? '').localeCompare(a.newestAt ?? ''),
    );
  return own[0] ?? cohorts.find(({ id }) => id === curated) ?? cohorts[0] ?? null;
}

function precedence({ scenario }: Cohort): number {
  if (scenario === 'SingleStream') return 0;
  return scenario === 'Offline' ? 2 : 1;
}

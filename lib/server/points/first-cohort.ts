import type { Cohort } from '../../contract/point.ts';

/**
 * The cohort that `/` opens: the own one measured last, else the curated one, else the largest. Own
 * cohorts whose rows have a latency go first: Offline ones state throughput only, and their chart of
 * latency would be empty.
 */
export function firstCohort(cohorts: readonly Cohort[], curated: string | null): Cohort | null {
  const own = cohorts
    .filter((cohort) => cohort.own)
    .sort(
      (a, b) =>
        Number(hasLatency(b)) - Number(hasLatency(a)) ||
        (b.newestAt ?? '').localeCompare(a.newestAt ?? ''),
    );
  return own[0] ?? cohorts.find(({ id }) => id === curated) ?? cohorts[0] ?? null;
}

function hasLatency({ scenario }: Cohort): boolean {
  return scenario !== 'Offline';
}

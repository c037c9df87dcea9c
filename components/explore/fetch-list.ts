import type { Cohort, PointList } from '../../lib/contract/point.ts';

/**
 * A list of the hub: of one cohort, without it the one that a reader sees first; as of one data version,
 * without it the newest. Its schema comes with the first list that is asked for.
 *
 * @throws Error when the hub does not answer, or not as agreed
 */
export async function fetchList(
  { cohort, ds }: { cohort: Cohort | null; ds: number | null },
  signal: AbortSignal | null = null,
): Promise<PointList> {
  const query = new URLSearchParams();
  if (cohort) query.set('co', cohort.id);
  if (ds !== null) query.set('ds', String(ds));
  const reply = await fetch(`/api/v1/points?${query}`, { signal, cache: 'no-store' });
  if (!reply.ok) throw new Error(`The points could not be read: status ${reply.status}.`);
  const { PointList: schema } = await import('../../lib/contract/point.ts');
  return schema.parse(await reply.json());
}

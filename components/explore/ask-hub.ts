import { DeadlineReport, deadlineBatch } from '../../lib/contract/distribution.ts';
import { PointSlots, slotBatch } from '../../lib/contract/point-slots.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';

// What the Explore page asks of the hub once it stands. It is loaded when first needed: reading a
// reply against its contract costs more code than the page's first sight does.

/** How results keep a deadline, at most `deadlineBatch` of them. */
export async function askDeadline(
  ms: number,
  region: TimerRegion,
  results: readonly string[],
  signal: AbortSignal,
): Promise<DeadlineReport> {
  const query = `ms=${ms}&region=${region}&results=${results.join(',')}`;
  return DeadlineReport.parse(await ask(`/api/v1/deadline?${query}`, signal));
}

/** Points by their ids, of any cohort, at most `slotBatch`; those that are gone say since when. */
export async function askSlots(
  ids: readonly string[],
  ds: number | null,
  signal: AbortSignal,
): Promise<PointSlots> {
  const query = new URLSearchParams({ ids: ids.slice(0, slotBatch).join(',') });
  if (ds !== null) query.set('ds', String(ds));
  return PointSlots.parse(await ask(`/api/v1/points?${query}`, signal));
}

export { deadlineBatch };

async function ask(path: string, signal: AbortSignal): Promise<unknown> {
  const reply = await fetch(path, { signal, cache: 'no-store' });
  if (!reply.ok) throw new Error(`The hub answered ${path.split('?')[0]} with ${reply.status}.`);
  return reply.json();
}

import type { RunReport } from '../../../lib/contract/run.ts';
import { type Claim, claimAnew } from './claim-cell.ts';
import { HubBook } from './hub-book.ts';
import { measurePlanned, measureSpares } from './measure-planned.ts';
import { roomInOutbox, type Workplace } from './workplace.ts';

/** How the work on one cell ended. */
export type CellEnd =
  | { kind: 'known' }
  | { kind: 'measured'; reports: RunReport[]; waiting: number }
  | { kind: 'unsupported' | 'refused' | 'busy'; reason: string }
  | { kind: 'stopped' };

/**
 * Claims a cell, measures what of it is not there yet, and sends every report as it comes.
 * `onMeasure` is called before the first run, when there is one.
 */
export async function workCell(
  place: Workplace,
  claim: Claim,
  onMeasure: () => void,
): Promise<CellEnd> {
  const claimed = await claimAnew(place, claim);
  if (claimed.kind === 'refused') return claimed;
  if (claimed.kind !== 'claimed') return { kind: 'stopped' };
  const { resolved } = claim;
  if (resolved.unsupported !== null) return { kind: 'unsupported', reason: resolved.unsupported };
  const book = new HubBook(place, claim, claimed.reply);
  if (claimed.reply.state !== 'open' || !book.hasWork) return { kind: 'known' };
  onMeasure();
  const reports: RunReport[] = [];
  for (const planned of book.missing) {
    await roomInOutbox(place);
    const measured = await measurePlanned(place.site, resolved, book, planned);
    if (measured.kind !== 'measured') return measured;
    reports.push(...measured.reports);
  }
  const spares = await measureSpares(place.site, resolved, book);
  if (spares.kind !== 'measured') return spares;
  reports.push(...spares.reports);
  return { kind: 'measured', reports, waiting: place.hub.outbox.list().length };
}

import type { JobFile } from '../../../lib/contract/job.ts';
import type { StudyRef } from '../../../lib/contract/study.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import { expandEntries } from '../../../lib/models/cell-rules/expand-entries.ts';
import { studyOf } from '../../../lib/models/cell-rules/study-of.ts';
import { type Resolver, resolveEntry } from '../job/resolve-entry.ts';
import { type CellEnd, workCell } from '../job/work-cell.ts';
import type { Workplace } from '../job/workplace.ts';
import { messageOf } from '../message-of.ts';
import { cellFigures } from './figures.ts';
import { cellName, oneLine } from './words.ts';

/** Works on the cells of a job file for the hub, one after the other. */
export async function workJobFile(
  place: Workplace,
  job: JobFile,
  resolver: Resolver,
): Promise<void> {
  const entries = expandEntries(job.cells);
  const study = studyOf(job);
  let known = 0;
  for (const [at, entry] of entries.entries()) {
    if (place.stop.requested) return;
    const count = `[${String(at + 1).padStart(String(entries.length).length)}/${entries.length}]`;
    const say = (text: string) => place.say(`${count} ${text}`);
    try {
      if (await workEntry(place, entry, resolver, study, say)) known++;
    } catch (error) {
      say(`${entry.model} · ${entry.runtime} · ${entry.precision}: ${messageOf(error)}`);
    }
  }
  if (known > 0) place.say(`${known} of ${entries.length} cells had been measured before`);
}

/** Works on one cell of the job; true when the hub had it already. */
async function workEntry(
  place: Workplace,
  entry: CellEntry,
  resolver: Resolver,
  study: StudyRef | null,
  say: (text: string) => void,
): Promise<boolean> {
  const resolved = await resolveEntry(entry, resolver);
  if ('missing' in resolved) {
    say(`${entry.model} · ${entry.runtime}: ${resolved.missing}`);
    return false;
  }
  const name = cellName(resolved.cell);
  const startedMs = performance.now();
  const claim = { resolved, study, comparison: null };
  const end = await workCell(place, claim, () => say(`${name} ...`));
  if (end.kind === 'known') return true;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  say(`${name}: ${endText(end)}${end.kind === 'measured' ? ` (${seconds} s)` : ''}`);
  return false;
}

function endText(end: Exclude<CellEnd, { kind: 'known' }>): string {
  switch (end.kind) {
    case 'unsupported':
      return `unsupported: ${end.reason}`;
    case 'refused':
      return `the hub refuses it: ${end.reason}`;
    case 'busy':
      return `not measured: ${end.reason}`;
    case 'stopped':
      return 'stopped';
    case 'measured': {
      const waiting = end.waiting === 0 ? '' : `; ${end.waiting} runs wait to be sent`;
      return `${oneLine(cellFigures(end.reports))}${waiting}`;
    }
  }
}

import type { Remark } from '../../contract/remark.ts';
import { cutText } from '../../export/cut-text.ts';
import type { ImportRecord } from './import-record.ts';

/**
 * Doubts about an imported result: those of whoever made its file, those that its samples raise, a
 * statistic that is not stated, and what its source says that a reader must know.
 */
export function importRemarks(record: ImportRecord, found: readonly Remark[]): Remark[] {
  const remarks = [...record.remarks];
  if (record.latency.unstatedMs !== undefined) {
    const detail = 'the source does not say which statistic its latency is';
    remarks.push({ code: 'statistic_not_stated', detail });
  }
  remarks.push(...found);
  if (record.note !== null) remarks.push({ code: 'source_note', detail: oneLine(record.note) });
  return [...new Map(remarks.map((remark) => [remark.code, remark])).values()];
}

/** As long as a remark may be; a longer note stands whole on the page of its result. */
function oneLine(note: string): string | null {
  const line = note.replace(/\s+/g, ' ').trim();
  return cutText(line, 200) || null;
}

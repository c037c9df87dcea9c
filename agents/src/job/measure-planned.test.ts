import { expect, test } from 'vitest';
import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { resolvedCell } from '../../testing/resolved-cell.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { openRoot } from '../device/root.ts';
import type { Settled } from '../device/settle.ts';
import { measurePlanned, measureSpares, type Site } from './measure-planned.ts';
import type { ResultBook, SpareRun } from './result-book.ts';

const resolved = resolvedCell(['latency']);
const resultId = '01900000-0000-7000-8000-000000000001';
const quiet: Settled = { busy: null, remarks: [] };
const busy: Settled = {
  busy: '1.0 of 2 cores',
  remarks: [{ code: 'busy_before', detail: 'used 1 of 2' }],
};

/** A device that rejects the first latency runs as too short a warm-up, and a book that logs. */
function bench(rejections: number, settled = quiet, options: Partial<BookOptions> = {}) {
  const { extends: room = true, spares = [] } = options;
  const log: string[] = [];
  let left = rejections;
  const stop = { requested: false };
  const perform: Site['perform'] = async (_bench, _cell, id, { index, kind }, notes = {}) => {
    const { remeasures = null, remarks = [] } = notes;
    log.push(`measure ${index}${remeasures === null ? '' : ` for ${remeasures}`}`);
    const report: RunReport = { ...sampleReport(id, index, 1), kind, remeasures };
    const all = { ...report, remarks: [...remarks] };
    if (kind !== 'latency' || left-- <= 0) return all;
    const failure = { phase: 'warm-up', message: 'it became faster' };
    return { ...all, status: 'rejected', failure };
  };
  const site: Site = {
    bench: {
      agentFile: '',
      folders: [],
      root: openRoot('/'),
      environment: sampleReport('', 0, 0).environment,
    },
    settler: { settle: async () => settled },
    stop,
    perform,
    whenBusy: 'remark',
  };
  const queue = [...spares];
  const book: ResultBook = {
    resultId,
    missing: [],
    takeSpare: () => queue.shift() ?? null,
    extend: async (kind) => {
      log.push('extend');
      return room ? { index: 7, kind } : null;
    },
    keep: async ({ runIndex, status }) => {
      log.push(`keep ${runIndex} ${status}`);
      return true;
    },
  };
  return { site, book, log, stop };
}
interface BookOptions {
  extends: boolean;
  spares: SpareRun[];
}

const first: PlannedRun = { index: 0, kind: 'latency' };

test('a run that ends well is measured once and kept', async () => {
  const { site, book, log } = bench(0);
  expect(await measurePlanned(site, resolved, book, first)).toMatchObject({ kind: 'measured' });
  expect(log).toEqual(['measure 0', 'keep 0 ok']);
});

test('a warm-up that was too short: the next run is planned before the rejected one is kept', async () => {
  const { site, book, log } = bench(1);
  const measured = await measurePlanned(site, resolved, book, first);
  expect(log).toEqual(['measure 0', 'extend', 'keep 0 rejected', 'measure 7 for 0', 'keep 7 ok']);
  expect(measured.kind === 'measured' && measured.reports.map((run) => run.remeasures)).toEqual([
    null,
    0,
  ]);
});

test('there is one re-measure only, also when that is no better', async () => {
  const { site, book, log } = bench(5);
  await measurePlanned(site, resolved, book, first);
  expect(log.filter((line) => line.startsWith('measure'))).toHaveLength(2);
  expect(log.filter((line) => line === 'extend')).toHaveLength(1);
});

test('without room for another run the rejected one stands alone', async () => {
  const { site, book, log } = bench(1, quiet, { extends: false });
  await measurePlanned(site, resolved, book, first);
  expect(log).toEqual(['measure 0', 'extend', 'keep 0 rejected']);
});

test('a run that was planned before a crash is used for the same rejection', async () => {
  const spare = { planned: { index: 4, kind: 'latency' as const }, remeasures: null };
  const { site, book, log } = bench(1, quiet, { spares: [spare] });
  await measurePlanned(site, resolved, book, first);
  expect(log).toEqual(['measure 0', 'keep 0 rejected', 'measure 4 for 0', 'keep 4 ok']);
});

test('spare runs that nothing has used are measured in the end, so that the result completes', async () => {
  const spares = [
    { planned: { index: 4, kind: 'latency' as const }, remeasures: 0 },
    { planned: { index: 5, kind: 'latency' as const }, remeasures: null },
  ];
  const { site, book, log } = bench(0, quiet, { spares });
  await measureSpares(site, resolved, book);
  expect(log).toEqual(['measure 4 for 0', 'keep 4 ok', 'measure 5', 'keep 5 ok']);
});

test('a busy device is remarked, or refused where a verdict hangs on it', async () => {
  const { site, book, log } = bench(0, busy);
  const measured = await measurePlanned(site, resolved, book, first);
  expect(measured.kind === 'measured' && measured.reports[0]?.remarks).toEqual(busy.remarks);
  const refusing = { ...site, whenBusy: 'refuse' as const };
  expect(await measurePlanned(refusing, resolved, book, first)).toEqual({
    kind: 'busy',
    reason: 'other programs use 1.0 of 2 cores',
  });
  const memory: PlannedRun = { index: 1, kind: 'memory' };
  expect(await measurePlanned(refusing, resolved, book, memory)).toMatchObject({
    kind: 'measured',
  });
  expect(log.filter((line) => line.startsWith('keep'))).toEqual(['keep 0 ok', 'keep 1 ok']);
});

test('nothing is kept of a run that a stop has ended', async () => {
  const { site, book, log, stop } = bench(0);
  const perform: Site['perform'] = async (...run) => {
    stop.requested = true;
    return site.perform(...run);
  };
  expect(await measurePlanned({ ...site, perform }, resolved, book, first)).toEqual({
    kind: 'stopped',
  });
  expect(log).toEqual(['measure 0']);
});

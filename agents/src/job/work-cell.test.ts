import { afterEach, expect, test } from 'vitest';
import type { RunReport } from '../../../lib/contract/run.ts';
import { type HubWorkplace, openHubWorkplace } from '../../testing/hub-workplace.ts';
import { resolvedCell } from '../../testing/resolved-cell.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import type { Site } from './measure-planned.ts';
import { StopSignal } from './stop-signal.ts';
import { workCell } from './work-cell.ts';

let work: HubWorkplace;
afterEach(() => work.close());

/** Rejects the latency runs of these indices as too short a warm-up; `measured` lists every run. */
function performer(rejected: readonly number[], measured: string[] = []): Site['perform'] {
  return async (_bench, { cell }, id, { index, kind }, { remeasures = null } = {}) => {
    measured.push(remeasures === null ? `${index}` : `${index} for ${remeasures}`);
    const report: RunReport = { ...sampleReport(id, index, index), kind, cell, remeasures };
    if (!rejected.includes(index)) return report;
    const failure = { phase: 'warm-up', message: 'it became faster' };
    return { ...report, status: 'rejected', failure };
  };
}

const study = { id: 'ab'.repeat(12), name: 'A study', axes: ['threads' as const] };
const claim = {
  resolved: resolvedCell(['latency', 'accuracy', 'latency']),
  study,
  comparison: null,
};

test('a cell is claimed with its study, measured, sent, and known from then on', async () => {
  work = await openHubWorkplace(performer([]));
  let begun = 0;
  const end = await workCell(work.place, claim, () => begun++);
  expect(end).toMatchObject({ kind: 'measured', waiting: 0 });
  expect(work.hub.claimRequests[0]).toMatchObject({ study, comparison: null, again: false });
  expect(work.hub.stored).toHaveLength(3);
  expect(await workCell(work.place, claim, () => begun++)).toEqual({ kind: 'known' });
  expect(begun).toBe(1);
});

test('the same cell on other images, or for longer, is measured for itself', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer([], measured));
  const { resolved } = claim;
  const folder = { kind: 'image-folder' as const, slug: 'my-photos', folder: '/none' };
  const workloads = [
    resolved.workload,
    { ...resolved.workload, images: 500 },
    { ...resolved.workload, dataSet: folder },
  ];
  for (const workload of [...workloads, ...workloads]) {
    await workCell(work.place, { ...claim, resolved: { ...resolved, workload } }, () => undefined);
  }
  expect(measured).toHaveLength(9);
  const longer = { ...resolved, minutes: 30 };
  await workCell(work.place, { ...claim, resolved: { ...resolved, minutes: 10 } }, () => undefined);
  await workCell(work.place, { ...claim, resolved: longer }, () => undefined);
  expect(measured).toHaveLength(12);
  expect(work.hub.claimRequests.map(({ again }) => again)).toEqual([
    ...[false, true, true, false, true, true],
    ...[false, true],
  ]);
});

test('what could not be measured is measured once it can', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer([], measured));
  const plan = { ...claim.resolved.plan, planned: [] };
  const unsupported = 'The data set my-photos is not registered: pass --data-sets DIR.';
  const refused = { ...claim, resolved: { ...claim.resolved, plan, unsupported } };
  expect(await workCell(work.place, refused, () => undefined)).toMatchObject({
    kind: 'unsupported',
  });
  expect(await workCell(work.place, claim, () => undefined)).toMatchObject({ kind: 'measured' });
  expect(measured).toHaveLength(3);
  expect(await workCell(work.place, claim, () => undefined)).toEqual({ kind: 'known' });
});

test('a re-measure is an index beyond the plan, claimed before the rejected run is sent', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer([0], measured));
  const sent: number[] = [];
  work.hub.intercept = (request) => {
    if (request.url === '/api/v1/runs') {
      sent.push(work.hub.claimRequests.at(-1)?.plan.planned.length ?? 0);
    }
    return false;
  };
  await workCell(work.place, claim, () => undefined);
  expect(measured).toEqual(['0', '3 for 0', '1', '2']);
  expect(sent).toEqual([4, 4, 4, 4]);
  expect(work.hub.complete).toBe(true);
});

test('what was planned beyond the plan and never measured is found again at the hub', async () => {
  const measured: string[] = [];
  let calls = 0;
  const perform = performer([0], measured);
  work = await openHubWorkplace(async (...run) => {
    // The agent is stopped while it measures again: the rejected run is at the hub by then.
    if (++calls === 2) work.place.stop.request();
    return perform(...run);
  });
  expect(await workCell(work.place, claim, () => undefined)).toEqual({ kind: 'stopped' });
  expect(work.hub.stored.map(({ runIndex }) => runIndex)).toEqual([0]);
  const again = { ...work.place.site, stop: { requested: false } };
  const place = { ...work.place, site: again, stop: new StopSignal() };
  await workCell(place, claim, () => undefined);
  expect(measured.slice(2)).toEqual(['1', '2', '3 for 0']);
  expect(work.hub.complete).toBe(true);
});

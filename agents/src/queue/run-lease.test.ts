import { afterEach, expect, test, vi } from 'vitest';
import type { RunReport } from '../../../lib/contract/run.ts';
import { type HubWorkplace, openHubWorkplace } from '../../testing/hub-workplace.ts';
import { deskOf, foreignKey, workOnce } from '../../testing/lease-desk.ts';
import { resolvedCell } from '../../testing/resolved-cell.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import type { Site } from '../job/measure-planned.ts';
import { workCell } from '../job/work-cell.ts';
import type { LeaseDesk } from './run-lease.ts';
import { failureOf } from './work-end.ts';

let work: HubWorkplace;
afterEach(() => work.close());

const ordered = {
  work: {
    kind: 'cell' as const,
    entry: { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' as const },
  },
};
const claim = { resolved: resolvedCell(['latency', 'accuracy']), study: null, comparison: null };

/** Runs that are made up at once; `hook` is called in each. */
const performer =
  (hook: (index: number) => void = () => undefined, change: Partial<RunReport> = {}) =>
  async (...[, { cell }, id, { index, kind }]: Parameters<Site['perform']>) => {
    hook(index);
    return { ...sampleReport(id, index, index), kind, cell, ...change };
  };

/** Measures the sample cell whatever the order says: what an order asks for is tested elsewhere. */
const execute: LeaseDesk['execute'] = async (_order, place) => {
  const end = await workCell(place, claim, () => undefined);
  return end.kind === 'measured' ? failureOf(end.reports) : { outcome: 'stopped' };
};

test('a job is measured under its lease, told while it runs, and ended with its result', async () => {
  work = await openHubWorkplace(performer());
  const job = work.hub.queue.add(ordered);
  expect(await workOnce(deskOf(work, execute))).toBe(true);
  expect(job.state).toBe('done');
  const [result] = work.hub.claims.values();
  expect(job.ends).toMatchObject([
    { outcome: 'done', reason: null, resultIds: [result?.resultId] },
  ]);
  expect(work.hub.claimRequests[0]).toMatchObject({
    again: true,
    lease: { jobId: job.id, attempt: 1 },
  });
  expect(work.hub.stored).toHaveLength(2);
  expect(job.renewals.at(-1)?.progress).toMatchObject({
    phase: 'uploading',
    runsDone: 2,
    runsPlanned: 2,
  });
  expect(job.ends[0]?.log).toContain(`job ${job.id}, attempt 1`);
});

test("an order that is not the hub's is refused before anything is done, and said to be", async () => {
  work = await openHubWorkplace(performer());
  const { queue } = work.hub;
  queue.tamper = (lease, order) => ({ ...lease, order: queue.signed(order, foreignKey) });
  const job = queue.add(ordered);
  const executed = vi.fn(execute);
  await workOnce(deskOf(work, executed));
  expect(executed).not.toHaveBeenCalled();
  expect(job.ends).toMatchObject([
    { outcome: 'failed', reason: expect.stringContaining('not signed by the hub') },
  ]);
});

test('a cancelled job ends with the next renewal, and what was measured is kept', async () => {
  const job = () => work.hub.queue.jobs[0];
  work = await openHubWorkplace(performer());
  work.hub.queue.add(ordered);
  const ended = vi.fn();
  const desk = deskOf(
    work,
    async (order, place) => {
      const held = job();
      if (held) held.cancel = true;
      await workCell(place, claim, () => undefined);
      await place.stop.sleep(20_000);
      return place.stop.requested ? { outcome: 'stopped' } : execute(order, place);
    },
    { endChildren: ended },
  );
  await workOnce(desk);
  expect(job()?.ends).toMatchObject([{ outcome: 'cancelled' }]);
  expect(ended).toHaveBeenCalled();
});

test('a lost lease ends the children, tells nothing, and keeps the runs', async () => {
  work = await openHubWorkplace(
    performer((index) => {
      const [held] = work.hub.queue.jobs;
      if (index === 1 && held) held.untilMs = 0;
    }),
  );
  const job = work.hub.queue.add(ordered);
  const ended = vi.fn();
  const desk = deskOf(
    work,
    async (order, place) => {
      await workCell(place, claim, () => undefined);
      // Another cell is claimed under a lease that is another's by now.
      return execute(order, place);
    },
    { endChildren: ended },
  );
  await workOnce(desk);
  expect(ended).toHaveBeenCalled();
  expect(job.ends).toEqual([]);
  expect(work.hub.stored).toHaveLength(2);
  expect(work.lines.join()).toContain('the lease is lost, what was measured is kept');
});

test('a stopping agent hands its job back, and the next attempt does it', async () => {
  const stopAt = { index: 1 };
  work = await openHubWorkplace(
    performer((index) => {
      if (index === stopAt.index) work.place.stop.request();
    }),
  );
  const job = work.hub.queue.add(ordered);
  await workOnce(deskOf(work, execute));
  expect(job).toMatchObject({ state: 'queued', ends: [{ outcome: 'returned' }] });
});

test('a measurement that fails on its own is failed, and a thrown error too', async () => {
  const failure = { phase: 'model-load', message: 'no such operator\nat line 2' };
  work = await openHubWorkplace(performer(undefined, { status: 'failed', failure, streams: null }));
  const first = work.hub.queue.add(ordered);
  await workOnce(deskOf(work, execute));
  expect(first.ends).toMatchObject([{ outcome: 'failed', reason: 'model-load: no such operator' }]);
  const second = work.hub.queue.add(ordered);
  await workOnce(
    deskOf(work, async () => {
      throw new Error('The runtime "tpu" is not known to this agent.');
    }),
  );
  expect(second.ends).toMatchObject([
    { outcome: 'failed', reason: 'The runtime "tpu" is not known to this agent.' },
  ]);
});

test('a job that was finished when the agent died is ended without measuring again', async () => {
  work = await openHubWorkplace(performer());
  const job = work.hub.queue.add(ordered);
  work.hub.intercept = (request) => {
    if (!request.url?.endsWith('/end')) return false;
    work.place.stop.request();
    request.socket.destroy();
    return true;
  };
  await workOnce(deskOf(work, execute));
  expect(job.ends).toEqual([]);
  work.hub.intercept = null;
  job.untilMs = 0;
  await workOnce(deskOf(work, execute));
  expect(job).toMatchObject({ state: 'done', attempt: 2 });
  expect(work.hub.claims.size).toBe(1);
  expect(job.ends[0]?.resultIds).toEqual([[...work.hub.claims.values()][0]?.resultId]);
});

test('with a full outbox nothing is measured, and the job is handed back', async () => {
  work = await openHubWorkplace(performer());
  const job = work.hub.queue.add(ordered);
  const outbox = { ...work.place.hub.outbox, size: () => 64 * 1024 * 1024 };
  const hub = { ...work.place.hub, outbox: Object.assign(work.place.hub.outbox, outbox) };
  work.place.stop.sleep = async () => undefined;
  await workOnce(deskOf(work, execute, { hub }));
  expect(job).toMatchObject({
    state: 'queued',
    ends: [{ outcome: 'returned', reason: expect.stringContaining('spool_full') }],
  });
});

test('a report that the hub refuses for good fails the job, and stays on the device', async () => {
  work = await openHubWorkplace(performer());
  const job = work.hub.queue.add(ordered);
  work.hub.intercept = (request, response) => {
    if (request.url !== '/api/v1/runs') return false;
    const body = { type: 'about:blank', title: 'No', status: 422, detail: 'No.', fields: [] };
    response
      .writeHead(422, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify(body));
    return true;
  };
  await workOnce(deskOf(work, execute));
  expect(job.ends).toMatchObject([
    { outcome: 'failed', reason: 'The hub refused 2 of its reports; they are kept on the device.' },
  ]);
  expect(work.place.hub.outbox.setAsideCounts().dead).toBe(2);
}, 30_000);

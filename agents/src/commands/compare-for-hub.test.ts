import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { encodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { type HubWorkplace, openHubWorkplace } from '../../testing/hub-workplace.ts';
import { resolvedCell } from '../../testing/resolved-cell.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { NoiseStore, noiseKey } from '../compare/noise-store.ts';
import type { Site } from '../job/measure-planned.ts';
import type { Resolver } from '../job/resolve-entry.ts';
import { StopSignal } from '../job/stop-signal.ts';
import { compareForHub } from './compare-for-hub.ts';

let work: HubWorkplace;
afterEach(() => work.close());

const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' } as const;
const job = {
  noise: [{ cell, repeats: 10, runsPerSide: 4 }],
  comparisons: [{ a: cell, b: { ...cell, threads: 2 }, runsPerSide: 4 }],
};

/** Two threads take half the time; `stopAt` requests a stop at that run. */
function performer(measured: string[], stopAt = 0): Site['perform'] {
  return async (_bench, resolved, id, { index, kind }) => {
    measured.push(`${resolved.cell.threads}/${index}`);
    if (measured.length === stopAt) work.place.stop.request();
    const ns = 1_000_000 / resolved.cell.threads;
    const samples = Array.from({ length: 200 }, (_, i) => Math.round(ns * (1 + (i % 7) / 10_000)));
    const report: RunReport = { ...sampleReport(id, index, index), kind, cell: resolved.cell };
    const infer = encodeSamples(samples, 1);
    return { ...report, streams: { infer, pre: null, post: null } };
  };
}

const template = resolvedCell([]);
const resolver: Resolver = {
  profile: 'standard',
  allowTuning: false,
  probes: { of: async () => ({ status: 'ok', version: '1.30.0', loadMs: 1 }) },
  sourceOf: () => ({
    ref: template.cell.artifact.model,
    refusal: async () => null,
    file: async () => template.file,
    reference: async () => null,
    workload: () => ({ ...template.workload, dataSet: { kind: 'noise' as const } }),
  }),
};

test('a job gives the hub its noise as one result and each comparison as two', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer(measured));
  await compareForHub(work.place, job, resolver, work.data);
  const parts = work.hub.claimRequests.map(({ comparison, plan, again }) => ({
    kind: comparison?.kind,
    side: comparison?.side,
    runs: plan.planned.length,
    again,
  }));
  expect(parts).toEqual([
    { kind: 'aa', side: 'a', runs: 80, again: true },
    { kind: 'ab', side: 'a', runs: 4, again: true },
    { kind: 'ab', side: 'b', runs: 4, again: true },
  ]);
  expect(work.hub.complete).toBe(true);
  expect(work.lines.join('\n')).toMatch(
    /differs by up to 0\.0 % \(95th percentile of 10 repeats\)/,
  );
  expect(work.lines.join('\n')).toMatch(/B is 2\.000x faster than A/);
  const key = noiseKey(work.place.site.bench.environment, template.cell);
  expect(new NoiseStore(work.data).find(key, Date.now())?.repeats).toBe(10);
  const [, a] = work.hub.claimRequests;
  const order = measured.slice(80).map((run) => (run.startsWith('1') ? 'a' : 'b'));
  expect(order.join('')).toBe(a?.comparison?.order);
});

test('a noise that is a month old is learned again, once', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer(measured));
  const small = { noise: [{ cell, repeats: 2, runsPerSide: 4 }], comparisons: [] };
  const learn = () => compareForHub(work.place, small, resolver, work.data);
  await learn();
  await learn();
  expect(measured).toHaveLength(16);
  const file = join(work.data, 'noise.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replaceAll(/"measuredAt":"[^"]*"/g, '"measuredAt":"2026-01-01T00:00:00.000Z"'),
  );
  await learn();
  await learn();
  expect(measured).toHaveLength(32);
  expect(work.hub.claims.size).toBe(2);
});

test('on a device that stays busy nothing is measured, and it is left for another time', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer(measured));
  const settle = async () => ({ busy: '1.5 of 2 cores', remarks: [] });
  const site = { ...work.place.site, settler: { settle } };
  const left = await compareForHub({ ...work.place, site }, job, resolver, work.data);
  expect(left).toEqual(job);
  expect(measured).toEqual([]);
  expect(work.lines.join('\n')).toMatch(/Refused: other programs use 1.5 of 2 cores; stop what/);
  const quiet = await compareForHub(work.place, left, resolver, work.data);
  expect(quiet).toEqual({ noise: [], comparisons: [] });
  expect(work.hub.claims.size).toBe(3);
});

test('a comparison that was broken off goes on where it was, under the same id', async () => {
  const measured: string[] = [];
  work = await openHubWorkplace(performer(measured, 4));
  const { comparisons } = job;
  await compareForHub(work.place, { noise: [], comparisons }, resolver, work.data);
  expect(work.hub.stored).toHaveLength(3);
  const stop = new StopSignal();
  const place = { ...work.place, stop, site: { ...work.place.site, stop } };
  await compareForHub(place, { noise: [], comparisons }, resolver, work.data);
  expect(work.hub.complete).toBe(true);
  expect(work.hub.claims.size).toBe(2);
  expect(measured).toHaveLength(9);
  expect(work.lines.join('\n')).toContain('the hub has the verdict');
  await compareForHub(place, { noise: [], comparisons }, resolver, work.data);
  expect(measured).toHaveLength(9);
});

test('a noisy device plans the runs that a verdict needs, where the job does not say how many', async () => {
  work = await openHubWorkplace(performer([]));
  const key = noiseKey(work.place.site.bench.environment, template.cell);
  const measuredAt = new Date().toISOString();
  const resultId = '0192f0c1-2345-7000-8000-000000000000';
  new NoiseStore(work.data).add(key, { share95: 0.0266, repeats: 10, measuredAt, resultId });
  const comparisons = [{ a: cell, b: { ...cell, threads: 2 } }];
  await compareForHub(work.place, { noise: [], comparisons }, resolver, work.data);
  const planned = work.hub.claimRequests.map(({ plan }) => plan.planned.length);
  expect(planned).toEqual([18, 18]);
  expect(work.lines.join('\n')).toContain('18 runs a side');
});

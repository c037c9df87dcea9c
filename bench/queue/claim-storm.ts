import { enqueueFor } from '../../lib/server/testing/queue.ts';
import type { Metric } from '../benchmark.ts';
import { type BenchDevice, benchDevices } from './bench-device.ts';
import type { BenchHub } from './bench-hub.ts';

export const stormJobs = 5000;
const clients = 16;

/** 16 devices empty a queue of 5,000 jobs that each of them may take, and end each at once. */
export async function claimStorm(hub: BenchHub): Promise<Metric[]> {
  const devices = await benchDevices(hub, clients);
  const everybody = devices.map(({ deviceId }) => deviceId);
  await enqueueFor(
    hub.ctx,
    Array.from({ length: stormJobs }, () => everybody),
  );
  const started = performance.now();
  const taken = (await Promise.all(devices.map(drain))).flat();
  const seconds = (performance.now() - started) / 1000;
  const twice = taken.length - new Set(taken).size;
  const missed = stormJobs - new Set(taken).size;
  const single = (id: string, value: number, unit: string, goal: string | null): Metric => {
    const met = goal === null ? null : value === 0;
    return { id, value, low: null, high: null, unit, goal, met };
  };
  return [
    single('claims-per-second', taken.length / seconds, '1/s', null),
    single('taken-twice', twice, 'jobs', 'none'),
    single('not-taken', missed, 'jobs', 'none'),
  ];
}

async function drain(device: BenchDevice): Promise<string[]> {
  const taken: string[] = [];
  for (;;) {
    const { lease } = await device.ask();
    if (!lease) return taken;
    taken.push(lease.jobId);
    await device.end(lease);
  }
}

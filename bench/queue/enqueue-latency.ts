import { enqueueFor } from '../../lib/server/testing/queue.ts';
import { nearestRank } from '../../lib/stats/percentile.ts';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { type BenchDevice, benchDevices } from './bench-device.ts';
import type { BenchHub } from './bench-hub.ts';

export const latencyPairs = 9;
export const waitsPerPair = 30;
const goalMs = 250;

/** From the call that queues a job to the answer of the device that waits for it, beside /api/health. */
export async function enqueueLatency(hub: BenchHub): Promise<Metric[]> {
  const [device] = await benchDevices(hub, 1);
  if (!device) throw new Error('There is no device.');
  const pairs: { waits: number[]; health: number[] }[] = [];
  for (let pair = 0; pair < latencyPairs; pair++) {
    const waits: number[] = [];
    const health: number[] = [];
    for (let i = 0; i < waitsPerPair; i++) {
      // In turns, so that whatever else this machine does meets both.
      for (const side of (pair + i) % 2 === 0 ? ['wait', 'health'] : ['health', 'wait']) {
        if (side === 'wait') waits.push(await queuedMs(hub, device));
        else health.push(await healthMs(hub));
      }
    }
    pairs.push({ waits: waits.sort(ascending), health: health.sort(ascending) });
  }
  const all = pairs.flatMap(({ waits }) => waits).sort(ascending);
  const at = (side: 'waits' | 'health', q: number) =>
    pairs.map((pair) => nearestRank(pair[side], q));
  const ratios = pairs.map(
    ({ waits, health }) => nearestRank(waits, 0.5) / nearestRank(health, 0.5),
  );
  return [
    medianMetric('enqueue-to-lease-p50', 'ms', at('waits', 0.5), null),
    {
      id: 'enqueue-to-lease-p99',
      value: nearestRank(all, 0.99),
      low: null,
      high: null,
      unit: 'ms',
      goal: `at most ${goalMs} ms`,
      met: nearestRank(all, 0.99) <= goalMs,
    },
    medianMetric('health-p50', 'ms', at('health', 0.5), null),
    medianMetric('enqueue-to-lease-over-health', 'x', ratios, null),
  ];
}

const ascending = (a: number, b: number) => a - b;

async function queuedMs(hub: BenchHub, device: BenchDevice): Promise<number> {
  const heard = await heardAt(hub, device);
  const answer = device.ask({ waitS: 25 });
  while ((await heardAt(hub, device)) === heard) await pause(2);
  // The request is past its first look at the queue now, and waits.
  await pause(10);
  const started = performance.now();
  await enqueueFor(hub.ctx, [[device.deviceId]]);
  const { lease } = await answer;
  const ms = performance.now() - started;
  if (!lease) throw new Error('The waiting device was not woken.');
  await device.end(lease);
  return ms;
}

async function heardAt({ ctx }: BenchHub, { deviceId }: BenchDevice): Promise<string> {
  const { rows } = await ctx.pool.query<{ at: string | null }>(
    'select instance_at::text as at from device where id = $1',
    [deviceId],
  );
  return rows[0]?.at ?? '';
}

async function healthMs({ base }: BenchHub): Promise<number> {
  const started = performance.now();
  await (await fetch(`${base}/api/health`)).arrayBuffer();
  return performance.now() - started;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

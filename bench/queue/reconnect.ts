import { reconnectMs } from '../../agents/src/queue/poll-loop.ts';
import { longestWaitS } from '../../lib/contract/lease.ts';
import type { Metric } from '../benchmark.ts';
import { type BenchDevice, benchDevices } from './bench-device.ts';
import type { BenchHub } from './bench-hub.ts';

export const agents = 300;
const watchedS = 60;
/** From then on after the restart the hub has to answer everybody. */
const settledS = 10;
const goal = 3;

/**
 * 300 waiting agents lose their hub in one moment and come back by the agent's own rule: requests in the
 * busiest second of the minute after it is there again, against the mean.
 */
export async function reconnect(hub: BenchHub): Promise<Metric[]> {
  const devices = await benchDevices(hub, agents);
  const answered: number[] = [];
  const failures: number[] = [];
  const stop = { requested: false };
  const loops = devices.map(async (device) => {
    // As devices are that were switched on one by one.
    await pause(Math.random() * longestWaitS * 1000);
    return agentLoop(device, { answered, failures, stop });
  });
  await pause(2 * longestWaitS * 1000);
  await hub.restart();
  const from = performance.now();
  await pause(watchedS * 1000);
  stop.requested = true;
  const arrivals = answered.filter((at) => at >= from && at < from + watchedS * 1000);
  const seconds = new Array<number>(watchedS).fill(0);
  for (const at of arrivals) {
    const second = Math.floor((at - from) / 1000);
    seconds[second] = (seconds[second] ?? 0) + 1;
  }
  const largest = Math.max(...seconds);
  const mean = arrivals.length / watchedS;
  const late = failures.filter((at) => at >= from + settledS * 1000);
  await Promise.all(loops);
  const figure = { low: null, high: null };
  return [
    {
      id: 'reconnect-busiest-second-over-mean',
      value: largest / mean,
      ...figure,
      unit: 'x',
      goal: `at most ${goal} x`,
      met: largest / mean <= goal,
    },
    { id: 'reconnect-mean', value: mean, ...figure, unit: 'requests/s', goal: null, met: null },
    {
      id: 'reconnect-server-errors',
      value: late.length,
      ...figure,
      unit: 'answers',
      goal: 'none',
      met: late.length === 0,
    },
  ];
}

interface Watch {
  /** When each request that reached the hub was sent. */
  answered: number[];
  /** When requests were sent that the hub answered with an error. */
  failures: number[];
  stop: { requested: boolean };
}

async function agentLoop(device: BenchDevice, { answered, failures, stop }: Watch): Promise<void> {
  let failed = 0;
  while (!stop.requested) {
    const sent = performance.now();
    try {
      await device.ask({ waitS: longestWaitS });
      answered.push(sent);
      failed = 0;
      if (performance.now() - sent < 1000) await pause(1000 + 4000 * Math.random());
    } catch (error) {
      // A hub that is away refuses the connection; one that is there answers in its own words.
      const said = error instanceof Error ? error.message : String(error);
      if (said.startsWith('/api/')) failures.push(sent);
      await pause(reconnectMs(failed++, Math.random()));
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

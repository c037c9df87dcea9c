import { longestWaitS } from '../../lib/contract/lease.ts';
import type { HttpDevice } from '../../lib/server/testing/http-device.ts';
import type { Metric } from '../benchmark.ts';
import { benchDevices } from './bench-device.ts';
import type { BenchHub } from './bench-hub.ts';
import { busiestWindow } from './busiest-window.ts';
import { waitingAgents } from './waiting-agents.ts';

export const agents = 300;
/** A second may bring so many times the mean at most. */
export const mostOverMean = 3;
/** Lives of agents after the restart that are looked at; in the first part of it the hub may still fail. */
const watchedS = 60;
const settledS = 10;

/** How a crowd of agents came back after a restart of its hub. */
export interface Reconnection {
  /** Requests of the busiest second, and of a second on average. */
  busiest: number;
  mean: number;
  /** Errors of the hub after it had ten seconds to settle. */
  failures: number;
}

/**
 * Agents that wait for work lose their hub in one moment and come back by the agent's own rule.
 *
 * @param hurry their lives pass so many times as fast; a second stays one by the clock of this machine,
 *   since less than that hangs on what else it does
 */
export async function reconnect(
  devices: readonly HttpDevice[],
  restart: () => Promise<void>,
  { hurry = 1, random = Math.random }: { hurry?: number; random?: () => number } = {},
): Promise<Reconnection> {
  const lifeMs = (seconds: number) => (seconds * 1000) / hurry;
  const waiting = waitingAgents(devices, hurry, random);
  // Twice the longest poll: by then they come evenly, as devices do that were switched on one by one.
  await pause(lifeMs(2 * longestWaitS));
  await restart();
  const from = performance.now();
  await pause(lifeMs(watchedS));
  const arrivals = waiting.answered.filter((at) => at >= from && at < from + lifeMs(watchedS));
  const failures = waiting.failures.filter((at) => at >= from + lifeMs(settledS)).length;
  await waiting.stop();
  const mean = arrivals.length / (lifeMs(watchedS) / 1000);
  return { busiest: busiestWindow(arrivals, 1000), mean, failures };
}

/** 300 agents after a restart of the built server. */
export async function reconnectMetrics(hub: BenchHub): Promise<Metric[]> {
  const found = await reconnect(await benchDevices(hub, agents), hub.restart);
  const { busiest, mean, failures } = found;
  const figure = { low: null, high: null };
  return [
    {
      id: 'reconnect-busiest-second-over-mean',
      value: busiest / mean,
      ...figure,
      unit: 'x',
      goal: `at most ${mostOverMean} x`,
      met: busiest / mean <= mostOverMean,
    },
    { id: 'reconnect-mean', value: mean, ...figure, unit: 'requests/s', goal: null, met: null },
    {
      id: 'reconnect-server-errors',
      value: failures,
      ...figure,
      unit: 'answers',
      goal: 'none',
      met: failures === 0,
    },
  ];
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

import type { LatencyTask } from '../../child/messages.ts';
import { toNanoseconds } from '../clock.ts';
import type { Measurement } from '../measurement.ts';
import type { OutputsSeen } from '../outputs-seen.ts';
import { ruleOf } from '../window-over.ts';
import { mergeLoops } from './merge-loops.ts';
import { OfflineLoop } from './offline-loop.ts';
import { type Measured, type Ready, signal } from './offline-messages.ts';
import type { MeasureScenario } from './scenario.ts';

/**
 * As many requests in flight as the cell says, always: so many loops, each in a thread with a
 * session of its own, started together; throughput is what all of them did over the wall time
 * (method.md A9.3). The latency of a request among others is latency under load.
 */
export const offline: MeasureScenario = async ({ task, enter, onWindow }) => {
  const signals = new SharedArrayBuffer(4 * Object.keys(signal).length);
  const flags = new Int32Array(signals);
  const loops = Array.from(
    { length: task.concurrency },
    (_, number) => new OfflineLoop(task, number, signals, number === 0 ? enter : () => undefined),
  );
  const ready = await Promise.all(loops.map((loop) => loop.ready));
  const first = ready[0];
  if (!first) throw new Error('An Offline run needs at least one request in flight.');
  const calls = Math.max(...ready.map((one) => one.calls));
  onWindow('start');
  await new Promise(setImmediate);
  Atomics.store(flags, signal.calls, calls);
  Atomics.store(flags, signal.go, 1);
  Atomics.notify(flags, signal.go);
  const measured = await Promise.all(loops.map((loop) => loop.measured));
  onWindow('end');
  const seen = await Promise.all(loops.map((loop) => loop.seen));
  await Promise.all(loops.map((loop) => loop.end()));
  const measurement = together(task, ready, measured, calls, first);
  return {
    startup: first.startup,
    measurement: {
      ...measurement,
      timer: { ...first.timer, harnessNs: seen[0]?.harnessNs ?? null },
      outputs: leastOf(seen.map(({ outputs }) => outputs)),
    },
  };
};

function together(
  task: LatencyTask,
  ready: readonly Ready[],
  measured: readonly Measured[],
  calls: number,
  first: Ready,
): Omit<Measurement, 'timer' | 'outputs'> {
  const merged = mergeLoops(
    measured.map(({ reads }) => reads),
    calls,
  );
  const requests = merged.samples * calls;
  const each = Math.floor(merged.samples / task.concurrency);
  const unsettled = ready.find(({ warmup }) => warmup.end !== 'steady');
  return {
    warmup: { end: unsettled?.warmup.end ?? 'steady', samples: first.warmup.samples },
    window: {
      wallNs: toNanoseconds(merged.wallMs),
      items: requests * task.batch,
      inFlight: task.concurrency,
      callsPerSample: calls,
      callPath: first.callPath,
    },
    streams: merged.streams,
    longWindow: null,
    stoppedBy: ruleOf(task.limits.window, each, merged.wallMs),
    collections: {
      count: measured.reduce((sum, { collections }) => sum + collections.count, 0),
      totalMs: measured.reduce((sum, { collections }) => sum + collections.totalMs, 0),
    },
    meanRequestNs: merged.meanRequestNs,
    requests,
    awaited: first.awaited,
    syntheticInput: first.syntheticInput,
  };
}

/** What was seen in the loop that did worst. */
function leastOf(seen: readonly OutputsSeen[]): OutputsSeen {
  return {
    inputs: Math.min(...seen.map(({ inputs }) => inputs)),
    outputs: Math.min(...seen.map(({ outputs }) => outputs)),
    notFinite: seen.find(({ notFinite }) => notFinite !== null)?.notFinite ?? null,
  };
}

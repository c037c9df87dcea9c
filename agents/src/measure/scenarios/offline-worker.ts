import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { openModel } from '../../child/open-model.ts';
import { messageOf } from '../../message-of.ts';
import { callsPerSample } from '../batching.ts';
import { measureTimer } from '../clock.ts';
import { collectNow, watchCollections } from '../collections.ts';
import { measureHarness } from '../harness.ts';
import { inferUntil, type Work } from '../loop.ts';
import { lookAtOutputs } from '../outputs-seen.ts';
import { Timings } from '../timings.ts';
import { warmUp } from '../warm-up.ts';
import { windowOver } from '../window-over.ts';
import { signal, type WorkerMessage, WorkerOrder } from './offline-messages.ts';
import { sampleCapacity } from './single-stream.ts';

/** Whether this thread is one loop of an Offline run. */
export function isOfflineWorker(): boolean {
  return !isMainThread && WorkerOrder.safeParse(workerData).success;
}

/** One of the loops of an Offline run, in a thread and with a session of its own. */
export async function offlineWorker(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('an Offline loop needs the thread that started it');
  const say = (message: WorkerMessage) => port.postMessage(message);
  try {
    await loop(WorkerOrder.parse(workerData), say);
  } catch (error) {
    say({ type: 'failed', message: messageOf(error) });
  }
}

async function loop(
  { task, number, signals }: WorkerOrder,
  say: (message: WorkerMessage) => void,
): Promise<void> {
  const flags = new Int32Array(signals);
  const now = sharedClock();
  const opened = await openModel(task, (phase) => say({ type: 'phase', phase }));
  const { session, startup, syntheticInput } = opened;
  // Each loop begins with another image, so that no two work on the same one.
  const work: Work = { ...opened.work, pre: (index) => opened.work.pre(index + number) };
  say({ type: 'phase', phase: 'latency' });
  const timer = await measureTimer(now);
  const warmup = await warmUp(work, task.limits.warmup, now);
  const { callPath, awaited } = session;
  const calls = callsPerSample(warmup.samples, timer);
  const facts = { startup, timer, warmup, calls, callPath, awaited, syntheticInput };
  const capacity = Math.floor(sampleCapacity / task.concurrency);
  const timings = new Timings(capacity);
  collectNow();
  say({ type: 'ready', ...facts });
  const stopWatching = watchCollections();
  Atomics.wait(flags, signal.go, 0);
  const common = Math.max(1, Atomics.load(flags, signal.calls));
  const over = (_: number, elapsedMs: number) => {
    if (Atomics.load(flags, signal.stop) === 1) return true;
    const samples = Atomics.add(flags, signal.samples, 1) + 1;
    const each = Math.floor(samples / task.concurrency);
    if (!timings.full && !windowOver(task.limits.window, each, elapsedMs)) return false;
    Atomics.store(flags, signal.stop, 1);
    return true;
  };
  await inferUntil(work, timings, over, now, common);
  say({ type: 'measured', reads: timings.reads(), collections: await stopWatching() });
  const harnessNs = await measureHarness(awaited, common, now);
  say({ type: 'seen', outputs: await lookAtOutputs(work, session), harnessNs });
  await session.close();
}

/** Milliseconds since the machine started, the same in every thread. */
function sharedClock(): () => number {
  const offset = Number(process.hrtime.bigint()) / 1e6 - performance.now();
  return () => performance.now() + offset;
}

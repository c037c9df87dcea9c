import { openModel } from '../../child/open-model.ts';
import { aroundWindow } from '../around-window.ts';
import { callsPerSample } from '../batching.ts';
import { measureTimer, type Now, toNanoseconds } from '../clock.ts';
import { measureHarness } from '../harness.ts';
import { inferUntil, type Work } from '../loop.ts';
import { lookAtOutputs } from '../outputs-seen.ts';
import type { WarmupLimits } from '../profiles.ts';
import { warmUp } from '../warm-up.ts';
import { LongTimings } from './long-timings.ts';
import type { MeasureScenario, Stage } from './scenario.ts';
import type { CallShape, Timed } from './single-stream.ts';

/** One request at a time for 10 to 30 minutes without a pause (method.md A6.3). */
export const sustained: MeasureScenario = async ({ task, now, enter, onWindow }) => {
  if (task.minutes === null) throw new Error('A Sustained run needs its length in minutes.');
  const { session, work, startup, syntheticInput } = await openModel(task, enter);
  enter('latency');
  const limits = { warmup: task.limits.warmup, durationMs: task.minutes * 60_000 };
  const call = { awaited: session.awaited, callPath: session.callPath, batch: task.batch };
  const timed = await timeSustained(work, limits, call, onWindow, now);
  const outputs = await lookAtOutputs(work, session);
  await session.close();
  return { startup, measurement: { ...timed, outputs, syntheticInput } };
};

/**
 * Warm-up, then one window of a fixed length, kept as histograms by second. What changes in it is
 * the result, so that nothing is measured again.
 */
export async function timeSustained(
  work: Work,
  limits: { warmup: WarmupLimits; durationMs: number },
  { awaited, callPath, batch }: CallShape,
  onWindow: Stage['onWindow'],
  now: Now,
): Promise<Timed> {
  const timer = await measureTimer(now);
  const warmup = await warmUp(work, limits.warmup, now);
  const calls = callsPerSample(warmup.samples, timer);
  const timings = new LongTimings(limits.durationMs, calls);
  const over = (_: number, elapsedMs: number) => elapsedMs >= limits.durationMs;
  const collections = await aroundWindow(onWindow, null, () =>
    inferUntil(work, timings, over, now, calls),
  );
  const requests = timings.count * calls;
  return {
    timer: { ...timer, harnessNs: await measureHarness(awaited, calls, now) },
    warmup,
    window: {
      wallNs: toNanoseconds(timings.elapsedMs()),
      items: requests * batch,
      inFlight: 1,
      callsPerSample: calls,
      callPath,
    },
    streams: null,
    longWindow: timings.longWindow(timer.stepNs),
    stoppedBy: 'duration',
    collections,
    meanRequestNs: timings.meanRequestNs(),
    requests,
    awaited,
  };
}

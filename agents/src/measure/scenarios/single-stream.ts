import { openModel } from '../../child/open-model.ts';
import { aroundWindow } from '../around-window.ts';
import { callsPerSample } from '../batching.ts';
import { measureTimer, type Now, toNanoseconds } from '../clock.ts';
import { measureHarness } from '../harness.ts';
import { inferUntil, type Work } from '../loop.ts';
import type { Measurement } from '../measurement.ts';
import { lookAtOutputs } from '../outputs-seen.ts';
import type { WarmupLimits, WindowLimits } from '../profiles.ts';
import { Timings } from '../timings.ts';
import { lateSampleMs, warmUp } from '../warm-up.ts';
import { ruleOf, windowOver } from '../window-over.ts';
import type { MeasureScenario, Stage } from './scenario.ts';

/** Three streams of so many samples stay far below the 4 MB of a report. */
export const sampleCapacity = 150_000;

/** How the runtime is called, and how many items one call takes. */
export interface CallShape {
  awaited: boolean;
  callPath: string;
  batch: number;
}

/** A measurement but for what came out of the model. */
export type Timed = Omit<Measurement, 'outputs' | 'syntheticInput'>;

/** The next request after the last reply: latency as one caller sees it (method.md A9.3). */
export const singleStream: MeasureScenario = async ({ task, now, enter, onWindow }) => {
  const { session, work, startup, syntheticInput } = await openModel(task, enter);
  enter('latency');
  const call = { awaited: session.awaited, callPath: session.callPath, batch: task.batch };
  const timed = await timeStream(work, task.limits, call, onWindow, now);
  const outputs = await lookAtOutputs(work, session);
  await session.close();
  return { startup, measurement: { ...timed, outputs, syntheticInput } };
};

/** Warm-up, then one measured window of one request at a time. */
export async function timeStream(
  work: Work,
  limits: { warmup: WarmupLimits; window: WindowLimits },
  { awaited, callPath, batch }: CallShape,
  onWindow: Stage['onWindow'],
  now: Now,
): Promise<Timed> {
  const timer = await measureTimer(now);
  const warmup = await warmUp(work, limits.warmup, now);
  const calls = callsPerSample(warmup.samples, timer);
  const timings = new Timings(sampleCapacity, calls);
  const over = (count: number, ms: number) => timings.full || windowOver(limits.window, count, ms);
  const collections = await aroundWindow(onWindow, lateSampleMs(warmup.samples, calls), () =>
    inferUntil(work, timings, over, now, calls),
  );
  const wallMs = timings.elapsedMs();
  const [pre, infer, post] = [timings.part('pre'), timings.part('infer'), timings.part('post')];
  const sum = (part: Float64Array) => part.reduce((total, ns) => total + ns, 0);
  return {
    // After the window, so that the loop in it has seen nothing but the work itself.
    timer: { ...timer, harnessNs: await measureHarness(awaited, calls, now) },
    warmup,
    window: {
      wallNs: toNanoseconds(wallMs),
      items: timings.kept * calls * batch,
      inFlight: 1,
      callsPerSample: calls,
      callPath,
    },
    streams: { pre, infer, post },
    longWindow: null,
    stoppedBy: ruleOf(limits.window, timings.count, wallMs),
    collections,
    meanRequestNs: (sum(pre) + sum(infer) + sum(post)) / timings.kept,
    requests: timings.kept * calls,
    awaited,
  };
}

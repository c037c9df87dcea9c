import { buildFile } from '../job/build-file.ts';
import { toNanoseconds } from '../measure/clock.ts';
import { collectNow } from '../measure/collections.ts';
import { countCorrect } from '../measure/count-correct.ts';
import { measureLatency } from '../measure/measure-latency.ts';
import { profileLimits } from '../measure/profiles.ts';
import { topFive } from '../measure/top-five.ts';
import { glyphImages, noiseImages } from '../measure/workload.ts';
import type { Session } from '../runtimes/adapter.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import { openPackages } from '../runtimes/packages.ts';
import type { ChildStartup, Outcome, RunTask, Task } from './messages.ts';
import type { Parent } from './parent-link.ts';

/** Inferences of a memory run: enough for every buffer the runtime grows on use. */
const memoryInferences = 5;

const now = () => performance.now();

/** Does the task in this process; `enter` hears of each phase before it begins. */
export async function performTask(
  task: Task,
  parent: Parent,
  enter: (phase: string) => void,
): Promise<Outcome> {
  if (task.kind === 'build') {
    enter('build');
    return { kind: 'build', file: buildFile(task.order) };
  }
  enter('runtime-load');
  const [runtime, runtimeLoadNs] = await timed(() =>
    adapterOf(task.runtime).load(openPackages(task.folders)),
  );
  if (task.kind === 'probe') {
    const startup = { runtimeLoadNs, modelLoadNs: null, firstInferenceNs: null };
    return { kind: 'probe', startup };
  }
  if (task.kind === 'memory') {
    collectNow();
    await parent.checkpoint('loaded');
  }
  enter('model-load');
  const [session, modelLoadNs] = await timed(() => runtime.open(task.file, task.threads));
  const work = workOf(task, session);
  enter('first-inference');
  work.pre(0);
  const [, firstInferenceNs] = await timed(async () => work.infer());
  const startup = { runtimeLoadNs, modelLoadNs, firstInferenceNs };
  enter(task.kind);
  const outcome = await measure(task, session, work, parent, startup);
  await session.close();
  return outcome;
}

async function measure(
  task: RunTask,
  session: Session,
  work: ReturnType<typeof workOf>,
  parent: Parent,
  startup: ChildStartup,
): Promise<Outcome> {
  if (task.kind === 'latency') {
    const onWindow = (edge: 'start' | 'end') => parent.send({ type: 'window', edge });
    const limits = profileLimits[task.profile];
    return { kind: task.kind, startup, ...(await measureLatency(work, limits, onWindow, now)) };
  }
  if (task.kind === 'memory') {
    for (let i = 0; i < memoryInferences; i++) {
      work.pre(i);
      await work.infer();
    }
    await parent.checkpoint('used');
    return { kind: task.kind, startup };
  }
  const accuracy = await countCorrect(session, task.layout, task.images);
  return { kind: task.kind, startup, accuracy };
}

function workOf(task: RunTask, session: Session) {
  const prepare = task.speedOnly ? noiseImages(session.input.length) : glyphImages(task.layout);
  const top = new Int32Array(5);
  return {
    pre: (index: number) => prepare(index, session.input),
    infer: () => session.infer(),
    post: () => topFive(session.output(), top),
  };
}

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = now();
  const value = await act();
  return [value, toNanoseconds(now() - start)];
}

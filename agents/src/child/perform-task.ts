import { buildFile } from '../job/build-file.ts';
import { toNanoseconds } from '../measure/clock.ts';
import { collectNow } from '../measure/collections.ts';
import { measureLatency } from '../measure/measure-latency.ts';
import { profileLimits } from '../measure/profiles.ts';
import type { Session } from '../runtimes/adapter.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import { openPackages } from '../runtimes/packages.ts';
import { type OpenWorkload, openWorkload } from '../workload/open-workload.ts';
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
  enter('workload');
  const workload = await openWorkload(task.workload, openPackages(task.folders));
  if (task.kind === 'memory') {
    collectNow();
    await parent.checkpoint('loaded');
  }
  enter('model-load');
  const [session, modelLoadNs] = await timed(() => runtime.open(task.file, task.threads));
  const work = workOf(workload, session);
  enter('first-inference');
  await work.pre(0);
  const [, firstInferenceNs] = await timed(async () => work.infer());
  const startup = { runtimeLoadNs, modelLoadNs, firstInferenceNs };
  enter(task.kind);
  const outcome = await measure(task, session, workload, parent, startup);
  await session.close();
  return outcome;
}

async function measure(
  task: RunTask,
  session: Session,
  workload: OpenWorkload,
  parent: Parent,
  startup: ChildStartup,
): Promise<Outcome> {
  const work = workOf(workload, session);
  if (task.kind === 'latency') {
    const onWindow = (edge: 'start' | 'end') => parent.send({ type: 'window', edge });
    const limits = profileLimits[task.profile];
    return { kind: task.kind, startup, ...(await measureLatency(work, limits, onWindow, now)) };
  }
  if (task.kind === 'memory') {
    for (let i = 0; i < memoryInferences; i++) {
      await work.pre(i);
      await work.infer();
    }
    await parent.checkpoint('used');
    return { kind: task.kind, startup };
  }
  return { kind: task.kind, startup, counted: await workload.count(session) };
}

function workOf(workload: OpenWorkload, session: Session) {
  return {
    pre: (index: number) => workload.prepare(index, session.input),
    infer: () => session.infer(),
    post: () => workload.finish(session.output()),
  };
}

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = now();
  const value = await act();
  return [value, toNanoseconds(now() - start)];
}

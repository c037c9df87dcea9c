import { toNanoseconds } from '../measure/clock.ts';
import type { Work } from '../measure/loop.ts';
import type { Session } from '../runtimes/adapter.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import { openPackages } from '../runtimes/packages.ts';
import { type OpenWorkload, openWorkload } from '../workload/open-workload.ts';
import type { ChildStartup, ModelTask } from './messages.ts';

/** A model that has answered once, with what it took to get there. */
export interface OpenedModel {
  session: Session;
  workload: OpenWorkload;
  work: Work;
  startup: ChildStartup;
  syntheticInput: boolean;
}

const now = () => performance.now();

/**
 * Loads the runtime, opens the model and runs the first inference, each timed apart (method.md A10).
 * `enter` hears of each phase before it begins; `beforeModel` is called when runtime and inputs are
 * in memory and the model is not.
 */
export async function openModel(
  task: ModelTask,
  enter: (phase: string) => void,
  beforeModel: () => Promise<void> = async () => undefined,
): Promise<OpenedModel> {
  enter('runtime-load');
  const packages = openPackages(task.folders);
  const [runtime, runtimeLoadNs] = await timed(() => adapterOf(task.runtime).load(packages));
  enter('workload');
  const workload = await openWorkload(task.workload, packages);
  await beforeModel();
  enter('model-load');
  const [session, modelLoadNs] = await timed(() => runtime.open(task.file, task.threads));
  const work: Work = {
    pre: (index) => workload.prepare(index, session.input),
    infer: () => session.infer(),
    post: () => workload.finish(session.output()),
  };
  enter('first-inference');
  await work.pre(0);
  const [, firstInferenceNs] = await timed(async () => work.infer());
  const startup = { runtimeLoadNs, modelLoadNs, firstInferenceNs };
  return { session, workload, work, startup, syntheticInput: workload.syntheticInput };
}

/** What an act gives, and how long it took; nanoseconds. */
export async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = now();
  const value = await act();
  return [value, toNanoseconds(now() - start)];
}

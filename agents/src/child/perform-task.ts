import { readFileSync } from 'node:fs';
import { readOnnxIo } from '../../../lib/models/onnx/read-onnx-io.ts';
import { buildFile } from '../job/build-file.ts';
import { collectNow } from '../measure/collections.ts';
import { scenarioOf } from '../measure/scenarios/registry.ts';
import type { Stage } from '../measure/scenarios/scenario.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import { openPackages } from '../runtimes/packages.ts';
import { computeOutputs } from './compute-outputs.ts';
import type { ModelTask, Outcome, Task } from './messages.ts';
import { openModel, timed } from './open-model.ts';
import type { Parent } from './parent-link.ts';

/** Inferences of a memory run: enough for every buffer the runtime grows on use. */
const memoryInferences = 5;

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
  if (task.kind === 'probe') {
    enter('runtime-load');
    const load = () => adapterOf(task.runtime).load(openPackages(task.folders));
    const [, runtimeLoadNs] = await timed(load);
    const startup = { runtimeLoadNs, modelLoadNs: null, firstInferenceNs: null };
    return { kind: 'probe', startup };
  }
  if (task.kind === 'inspect') {
    enter('inspect');
    return { kind: 'inspect', io: readOnnxIo(readFileSync(task.path)) };
  }
  return performRunTask(task, parent, enter);
}

async function performRunTask(
  task: ModelTask,
  parent: Parent,
  enter: (phase: string) => void,
): Promise<Outcome> {
  if (task.kind === 'latency') {
    const onWindow: Stage['onWindow'] = (edge, sampleMs = null) =>
      parent.send({ type: 'window', edge, sampleMs });
    const stage = { task, now: () => performance.now(), enter, onWindow };
    return { kind: 'latency', ...(await scenarioOf(task.scenario)(stage)) };
  }
  if (task.kind === 'memory') return fillMemory(task, parent, enter);
  if (task.kind === 'outputs') return computeOutputs(task, enter);
  const { session, workload, startup } = await openModel(task, enter);
  if (task.kind === 'cold-start') return { kind: 'cold-start', startup };
  enter('accuracy');
  const counted = await workload.count(session);
  await session.close();
  return { kind: 'accuracy', startup, counted };
}

/** Opens the model and uses it, with a stop before and after so that the parent can read memory. */
async function fillMemory(
  task: ModelTask,
  parent: Parent,
  enter: (phase: string) => void,
): Promise<Outcome> {
  const { session, work, startup } = await openModel(task, enter, async () => {
    collectNow();
    await parent.checkpoint('loaded');
  });
  enter('memory');
  for (let i = 0; i < memoryInferences; i++) {
    await work.pre(i);
    await work.infer();
  }
  await parent.checkpoint('used');
  await session.close();
  return { kind: 'memory', startup };
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { forkChild } from '../../agents/src/child/fork-child.ts';
import type { LatencyTask } from '../../agents/src/child/messages.ts';
import { nearestRank } from '../../lib/stats/percentile.ts';
import type { TestedModel } from './tested-models.ts';

/** What one process measured; nanoseconds. */
export interface Timed {
  p50: number;
  /** Null where calls were timed together: the p99 of their means is none of calls. */
  p99: number | null;
  /** Sum of the output for the first input; null where it is not told. */
  sum: number | null;
}

const patienceMs = 120_000;
const bareLoop = fileURLToPath(new URL('bare-loop.mjs', import.meta.url));

/** The model in a child of the built agent, as any latency run. */
export async function underAgent(
  agentFile: string,
  runtimes: string,
  tested: TestedModel,
): Promise<Timed> {
  const { warmupMs, windowMs, inputShape } = tested;
  const task: LatencyTask = {
    kind: 'latency',
    runtime: 'onnxruntime-node',
    folders: [runtimes],
    file: { ...tested, format: 'onnx' },
    workload: {
      task: 'image-classification',
      model: 'tested',
      dataSet: { kind: 'noise' },
      layout: 'NCHW',
      inputShape,
      preprocessing: null,
      images: 1,
    },
    threads: 1,
    scenario: 'SingleStream',
    concurrency: 1,
    batch: inputShape[0] ?? 1,
    minutes: null,
    limits: {
      warmup: {
        floorMs: warmupMs,
        floorCount: 1,
        slowFloorMs: warmupMs,
        slowFloorCount: 1,
        capMs: warmupMs,
      },
      window: { minSamples: 1, minMs: windowMs, capMs: windowMs },
    },
  };
  const end = await forkChild(agentFile, task, patienceMs);
  if (end.kind === 'failed') throw new Error(`the agent: ${end.phase}: ${end.message}`);
  if (end.outcome.kind !== 'latency') throw new Error('the agent did something else');
  const { streams, window } = end.outcome.measurement;
  const sorted = Float64Array.from(streams?.infer ?? []).sort();
  const p99 = window.callsPerSample === 1 ? nearestRank(sorted, 0.99) : null;
  return { p50: nearestRank(sorted, 0.5), p99, sum: null };
}

/** The same loop in Node without the agent. */
export function inBareNode(packageFolder: string, tested: TestedModel): Timed {
  return run(process.execPath, [bareLoop, packageFolder, ...wordsOf(tested)]);
}

/** The same loop in C. */
export function inC(program: string, tested: TestedModel): Timed {
  return run(program, wordsOf(tested));
}

function wordsOf(tested: TestedModel): string[] {
  const { path, inputName, outputName, outputValues, warmupMs, windowMs, inputShape } = tested;
  return [
    path,
    inputName,
    outputName,
    ...[outputValues, warmupMs, windowMs, ...inputShape].map(String),
  ];
}

function run(program: string, words: string[]): Timed {
  const text = execFileSync(program, words, { encoding: 'utf8', timeout: patienceMs });
  const [, p50 = 0, p99 = 0, sum = 0] = text.trim().split(' ').map(Number);
  return { p50, p99, sum };
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '../../../../lib/codec/sha256.ts';
import type { PlannedRun } from '../../../../lib/contract/cell.ts';
import { RunReport } from '../../../../lib/contract/run.ts';
import type { RunKind, Scenario } from '../../../../lib/contract/vocabulary.ts';
import { buildArtifact } from '../../../../lib/models/build-artifact.ts';
import { readWeights } from '../../../../lib/models/read-weights.ts';
import { buildAgent } from '../../../../scripts/build-agent.ts';
import { readEnvironment } from '../../device/environment.ts';
import { openRoot } from '../../device/root.ts';
import { processFacts } from '../../device/system.ts';
import type { BuiltFile } from '../../job/built-file.ts';
import type { ResolvedCell } from '../../job/resolve-entry.ts';
import type { ProfileLimits } from '../../measure/profiles.ts';
import { adapterOf } from '../../runtimes/adapters.ts';
import { openPackages } from '../../runtimes/packages.ts';
import type { Workload } from '../../workload/workload.ts';
import { type Bench, performRun, type RunNotes } from '../perform-run.ts';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const resultId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Short enough for a test, long enough for every rule. */
export const shortLimits: ProfileLimits = {
  latencyRuns: 1,
  window: { minSamples: 100, minMs: 300, capMs: 3000 },
  warmup: { floorMs: 200, floorCount: 20, slowFloorMs: 200, slowFloorCount: 3, capMs: 1000 },
  measureAgain: 'never',
};

/** A cell to be measured in a test; the rest of it is as for any other. */
export interface Wanted {
  file: BuiltFile;
  runtime: string;
  scenario?: Scenario;
  concurrency?: number;
  speedOnly?: boolean;
  reference?: { runtime: string; file: BuiltFile };
  limits?: ProfileLimits;
  /** Other inputs than the rendered images or the noise. */
  workload?: Partial<Workload>;
  minutes?: number;
}

/** A built agent with what it measures, in a folder that `close` removes. */
export class RunBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'run-bench-'));
  readonly #bench: Bench;

  private constructor(bench: Omit<Bench, 'agentFile'>) {
    this.#bench = { ...bench, agentFile: join(this.folder, 'agent/agent.mjs') };
  }

  /** Builds the agent; `patienceMs` is what a stuck child gets. */
  static async open(patienceMs: number): Promise<RunBench> {
    const root = openRoot('/');
    const environment = await readEnvironment(root, processFacts());
    const bench = new RunBench({ folders: [repository], root, environment, patienceMs });
    await buildAgent(join(bench.folder, 'agent'));
    return bench;
  }

  /** The file of a built-in model in fp32. */
  builtin(slug: 'glyphs-s' | 'mobilenet-v2', format: 'onnx' | 'tflite' | 'tfjs'): BuiltFile {
    const weights = readWeights(join(repository, 'lib/models/weights'), slug);
    const built = buildArtifact(slug, format, 'fp32', weights);
    const { inputName, outputName, inputShape, layout } = built;
    const file = this.file(`${slug}.${format}`, built.bytes, [...inputShape]);
    return { ...file, format, inputName, outputName, layout };
  }

  /** A model file of these bytes, with input `input` and output `logits`. */
  file(name: string, bytes: Uint8Array, inputShape: number[]): BuiltFile {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return {
      path,
      sha256: sha256Hex(readFileSync(path)),
      bytes: bytes.length,
      format: 'onnx',
      precision: 'fp32',
      inputName: 'input',
      outputName: 'logits',
      inputShape,
      layout: 'NCHW',
    };
  }

  /** Measures one run; the report has passed the contract. */
  async run(wanted: Wanted, kind: RunKind, change: Partial<Bench> = {}, notes: RunNotes = {}) {
    const planned: PlannedRun = { index: 0, kind };
    const bench = { ...this.#bench, ...change };
    const resolved = resolvedOf(wanted, planned, bench.folders);
    return RunReport.parse(await performRun(bench, resolved, resultId, planned, notes));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function resolvedOf(wanted: Wanted, planned: PlannedRun, folders: string[]): ResolvedCell {
  const { file, runtime, speedOnly = true, scenario = 'SingleStream', concurrency = 1 } = wanted;
  const adapter = adapterOf(runtime);
  const version = (name: string) => openPackages(folders).version(name);
  const { layout, inputShape, sha256, bytes, format, precision } = file;
  const reference = wanted.reference && {
    adapter: adapterOf(wanted.reference.runtime),
    file: wanted.reference.file,
    version: version(adapterOf(wanted.reference.runtime).package),
  };
  const task = 'image-classification';
  const model = { slug: 'tested', name: 'Tested', family: 'Tested', task, speedOnly };
  const { slug, name, executionProvider } = adapter;
  return {
    adapter,
    file,
    workload: {
      task,
      model: 'tested',
      dataSet: { kind: speedOnly ? 'noise' : 'glyphs' },
      layout,
      inputShape,
      preprocessing: null,
      images: 48,
      ...wanted.workload,
    },
    plan: { profile: 'quick', planned: [planned] },
    unsupported: null,
    minutes: wanted.minutes ?? null,
    limits: wanted.limits ?? shortLimits,
    reference: reference ?? null,
    cell: {
      artifact: { sha256, bytes, format, model: { ...model, parameters: null, flops: null } },
      runtime: { slug, name, version: version(adapter.package), executionProvider },
      precision,
      batch: inputShape[0] ?? 1,
      threads: 1,
      concurrency,
      caches: {},
      scenario,
      powerMode: null,
      inputShape,
      timedRegion: 'infer',
    },
  };
}

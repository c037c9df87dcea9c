import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { localBooks } from '../../agents/src/compare/books.ts';
import { compareCells } from '../../agents/src/compare/compare-cells.ts';
import { learnNoise } from '../../agents/src/compare/learn-noise.ts';
import { readEnvironment } from '../../agents/src/device/environment.ts';
import { openRoot } from '../../agents/src/device/root.ts';
import { sensesOf } from '../../agents/src/device/senses.ts';
import { patienceOf, Settler } from '../../agents/src/device/settle.ts';
import { processFacts } from '../../agents/src/device/system.ts';
import { FileCache } from '../../agents/src/job/file-cache.ts';
import type { Site } from '../../agents/src/job/measure-planned.ts';
import { openJob } from '../../agents/src/job/open-job.ts';
import { filesIn } from '../../agents/src/job/own-file.ts';
import { type ResolvedCell, resolveEntry } from '../../agents/src/job/resolve-entry.ts';
import { RuntimeProbes } from '../../agents/src/job/runtime-probes.ts';
import type { ProfileLimits } from '../../agents/src/measure/profiles.ts';
import { performRun } from '../../agents/src/run/perform-run.ts';
import type { DeviceNoise } from '../../lib/contract/comparison.ts';
import { plannedRuns, usualRuns } from '../../lib/stats/comparison/planned-runs.ts';
import { buildAgent } from '../../scripts/build-agent.ts';
import type { PairEnd } from './pair-counts.ts';
import { slowedRuntime } from './slowed-runtime.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = { model: 'glyphs-l', runtime: 'onnxruntime-node', precision: 'fp32' } as const;

const noiseRepeats = 10;

/** Half a second a window; a native runtime is warm soon. */
const limits: ProfileLimits = {
  latencyRuns: usualRuns,
  window: { minSamples: 100, minMs: 500, capMs: 10_000 },
  warmup: { floorMs: 300, floorCount: 50, slowFloorMs: 3000, slowFloorCount: 3, capMs: 3000 },
  measureAgain: 'never',
};

/** Looks at other programs that long before each run: there are hundreds of them. */
const lookMs = 200;

/** What a busy device comes to: it is waited for two minutes and then refused, refused soon, or remarked. */
export type WhenBusy = 'wait' | Site['whenBusy'];

/** The built agent's children on a runtime that is what it is, and on one that is slowed by 5 %. */
export class MeasuredPairs {
  readonly #site: Site;
  readonly #plain: ResolvedCell;
  readonly #slowed: ResolvedCell;
  readonly #folder: string;

  private constructor(folder: string, site: Site, plain: ResolvedCell, slowed: ResolvedCell) {
    this.#folder = folder;
    this.#site = site;
    this.#plain = plain;
    this.#slowed = slowed;
  }

  /** @throws Error when the runtime is not installed */
  static async open(slowdown: number): Promise<MeasuredPairs> {
    // The children are the built agent: without this they would load a TypeScript compiler first.
    process.execArgv.length = 0;
    mkdirSync(join(root, '.cache'), { recursive: true });
    const folder = mkdtempSync(join(root, '.cache', 'aa-'));
    const agentFile = await buildAgent(join(folder, 'agent'));
    const plain = slowedRuntime(join(folder, 'plain'), 0);
    const slowed = slowedRuntime(join(folder, 'slowed'), slowdown);
    const files = new FileCache(agentFile, join(folder, 'cache'), join(folder, 'agent/weights'));
    const probes = new RuntimeProbes(agentFile, [plain]);
    const resolver = openJob({ profile: 'quick', models: [] }, filesIn(folder), { files, probes });
    const resolved = await resolveEntry(entry, resolver);
    if ('missing' in resolved) throw new Error(resolved.missing);
    const cell = { ...resolved, limits };
    const slowedCell = { ...cell, adapter: { ...cell.adapter } };
    const device = openRoot('/');
    const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const site: Site = {
      bench: {
        agentFile,
        folders: [plain],
        root: device,
        environment: await readEnvironment(device, processFacts()),
      },
      settler: new Settler(sensesOf(device, sleep), lookMs),
      stop: { requested: false },
      // Only the folder of the runtime tells the two sides apart.
      perform: (bench, one, ...run) =>
        performRun(
          { ...bench, folders: [one.adapter === slowedCell.adapter ? slowed : plain] },
          one,
          ...run,
        ),
      whenBusy: 'refuse',
    };
    return new MeasuredPairs(folder, site, cell, slowedCell);
  }

  /** The device's noise against itself; null when it stays too busy to learn it. */
  async noise(whenBusy: WhenBusy): Promise<DeviceNoise | null> {
    const order = {
      id: uuidv7(),
      cell: this.#plain,
      repeats: noiseRepeats,
      runsPerSide: usualRuns,
    };
    const site = this.#siteWhen(whenBusy);
    const learned = await learnNoise(site, localBooks, order, () => undefined);
    return learned.kind === 'measured' ? learned.noise : null;
  }

  /** One pair: the plain runtime against itself, or against the slowed one; `why` names obstacles. */
  async pair(
    against: 'itself' | 'slowed',
    noise: DeviceNoise | null,
    whenBusy: WhenBusy,
  ): Promise<{ end: PairEnd; why: string[] }> {
    const b = against === 'itself' ? this.#plain : this.#slowed;
    const runsPerSide = plannedRuns([noise]);
    const pair = { id: uuidv7(), a: this.#plain, b, runsPerSide, answers: false };
    const site = this.#siteWhen(whenBusy);
    const compared = await compareCells(site, localBooks, pair, noise, () => undefined);
    if (compared.kind === 'busy') return { end: 'refused', why: [compared.reason] };
    if (compared.kind !== 'measured' || !compared.comparison) {
      throw new Error(`The pair was not measured: ${JSON.stringify(compared)}`);
    }
    const { verdict, obstacles } = compared.comparison;
    const why = obstacles.map(({ code, detail }) => `${code}: ${detail}`);
    return { end: verdict ?? 'not comparable', why };
  }

  #siteWhen(whenBusy: WhenBusy): Site {
    const own = this.#site.settler;
    if (whenBusy === 'refuse') return this.#site;
    const settler: Site['settler'] =
      whenBusy === 'wait'
        ? { settle: (_, follower) => own.settle(patienceOf.full, follower) }
        : // A device that is measured however busy it is need not be waited for.
          { settle: async () => ({ busy: null, remarks: [] }) };
    return { ...this.#site, whenBusy: whenBusy === 'wait' ? 'refuse' : whenBusy, settler };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

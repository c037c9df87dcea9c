import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { RunReport } from '../../../lib/contract/run.ts';
import { Profile } from '../../../lib/contract/vocabulary.ts';
import type { AgentConfig } from '../config.ts';
import { readEnvironment } from '../device/environment.ts';
import { openRoot } from '../device/root.ts';
import { processFacts } from '../device/system.ts';
import { type CellEntry, expandEntries } from '../job/expand-job.ts';
import { FileCache } from '../job/file-cache.ts';
import { jobFolder, openJob } from '../job/open-job.ts';
import { readJobFile } from '../job/read-job-file.ts';
import { type Resolver, resolveEntry } from '../job/resolve-entry.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { type CellFigures, cellFigures } from '../run/figures.ts';
import { type Bench, performRun } from '../run/perform-run.ts';
import { cellName, manyLines } from './words.ts';

/** Options of `run`. */
export interface RunOptions {
  job: string;
  only?: string;
  profile?: string;
  data?: string;
  json?: boolean;
}

/** One cell as `run --json` prints it. */
interface CellResult {
  model: string;
  runtime: string;
  precision: string;
  state: 'measured' | 'unsupported' | 'missing' | 'failed';
  reason: string | null;
  figures: CellFigures | null;
  runs: RunReport[];
}

/**
 * Measures the cells of a job file here and now, with no server at all, and prints each result.
 *
 * @returns the exit code: 0 when every cell was measured or is unsupported, else 1
 */
export async function runJob(config: AgentConfig, options: RunOptions): Promise<number> {
  const job = readJobFile(options.job);
  const profile = options.profile === undefined ? null : parseProfile(options.profile);
  const entries = expandEntries(job.cells).filter((entry) => matches(entry, options.only));
  if (entries.length === 0) {
    throw new Error(
      `No cell of ${options.job} matches --only ${options.only}: give MODEL/RUNTIME or MODEL/RUNTIME/PRECISION.`,
    );
  }
  const root = openRoot('/');
  const environment = await readEnvironment(root, processFacts());
  const bench: Bench = {
    agentFile: config.agentFile,
    folders: config.runtimeFolders,
    root,
    environment,
  };
  const temporary = options.data ? null : mkdtempSync(join(tmpdir(), 'inferometer-'));
  try {
    const cache = options.data ? join(resolve(options.data), 'cache') : (temporary ?? '');
    const files = new FileCache(config.agentFile, cache, config.weightsFolder);
    const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
    const resolver = openJob(job, jobFolder(options.job), { files, probes });
    const results: CellResult[] = [];
    if (!options.json) console.log(`${environment.deviceClass.name}\n`);
    for (const entry of entries) {
      const wanted = profile ?? entry.profile ?? job.profile;
      const result = await measureEntry(bench, { ...entry, profile: wanted }, resolver);
      if (!options.json) print(result);
      results.push(result);
    }
    if (options.json) console.log(JSON.stringify({ version: 1, environment, results }, null, 2));
    return results.every(({ state }) => state === 'measured' || state === 'unsupported') ? 0 : 1;
  } finally {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  }
}

async function measureEntry(
  bench: Bench,
  entry: CellEntry,
  resolver: Resolver,
): Promise<CellResult> {
  const { model, runtime, precision } = entry;
  const resolved = await resolveEntry(entry, resolver);
  const none = { model, runtime, precision, figures: null, runs: [] };
  if ('missing' in resolved) return { ...none, state: 'missing', reason: resolved.missing };
  if (resolved.unsupported !== null) {
    return { ...none, state: 'unsupported', reason: resolved.unsupported };
  }
  const resultId = uuidv7();
  const runs: RunReport[] = [];
  for (const planned of resolved.plan.planned) {
    runs.push(await performRun(bench, resolved, resultId, planned));
  }
  const failed = runs.every((run) => run.status !== 'ok');
  const figures = cellFigures(runs);
  const state = failed ? 'failed' : 'measured';
  return { model, runtime, precision, state, reason: figures.failures[0] ?? null, figures, runs };
}

function print(result: CellResult): void {
  const first = result.runs[0];
  if (first && result.figures) {
    console.log(cellName(first.cell));
    for (const line of manyLines(result.runs, result.figures)) console.log(line);
  } else {
    console.log(`${result.model} · ${result.runtime} · ${result.precision}`);
    console.log(`  ${result.state}   ${result.reason}`);
  }
  console.log('');
}

function matches(entry: CellEntry, only: string | undefined): boolean {
  if (only === undefined) return true;
  const [model, runtime, precision] = only.split('/');
  return (
    (!model || entry.model === model) &&
    (!runtime || entry.runtime === runtime) &&
    (!precision || entry.precision === precision)
  );
}

function parseProfile(text: string): Profile {
  const profile = Profile.safeParse(text);
  if (profile.success) return profile.data;
  throw new Error(`The profile "${text}" does not exist; choose ${Profile.options.join(', ')}.`);
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { JobComparison } from '../../../lib/contract/job.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { type Books, hubBooks, localBooks } from '../compare/books.ts';
import { NoiseStore } from '../compare/noise-store.ts';
import type { AgentConfig } from '../config.ts';
import { readEnrolment } from '../hub/enrolment.ts';
import { openHub } from '../hub/open-hub.ts';
import { ClaimKeys } from '../job/claim-keys.ts';
import { FileCache } from '../job/file-cache.ts';
import type { Site } from '../job/measure-planned.ts';
import { type JobModels, jobFolder, type OwnerChoices, openJob } from '../job/open-job.ts';
import { filesIn } from '../job/own-file.ts';
import { readJobFile } from '../job/read-job-file.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { StopSignal } from '../job/stop-signal.ts';
import { send, type Workplace } from '../job/workplace.ts';
import { parseCellSpec } from './cell-spec.ts';
import { comparedText, comparePair, type JobPlace, learnedText, learnOne } from './compare-job.ts';
import { openSite } from './open-site.ts';
import { parseProfile } from './run.ts';

/** Options of `compare` and `aa`. */
export interface CompareOptions extends OwnerChoices {
  runs?: string;
  profile: string;
  repeats?: string;
  job?: string;
  data?: string;
  json?: boolean;
}

/** Exit code of a comparison that was refused because the device stayed busy. */
const refusedExitCode = 3;

/**
 * Compares two cells, or those of a job file's comparisons, interleaved on this device. With the
 * data folder of an enrolled agent the hub gets every run too and gives its own verdict.
 *
 * @returns the exit code: 0 when measured, 3 when refused, else 1
 */
export async function compare(
  config: AgentConfig,
  cells: readonly (string | undefined)[],
  options: CompareOptions,
): Promise<number> {
  const profile = profileOf(options);
  const pairs = pairsOf(cells, options);
  return withPlace(config, options, profile, async (place) => {
    const outcomes = [];
    for (const pair of pairs) {
      const outcome = await comparePair(place, pair);
      for (const line of comparedText(outcome)) place.say(line);
      outcomes.push(outcome);
    }
    if (options.json) print(place.site, { comparisons: outcomes });
    return exitCode(outcomes);
  });
}

/** Measures a cell against itself: what this device differs by is the margin of comparisons on it. */
export async function learn(
  config: AgentConfig,
  cell: string,
  options: CompareOptions,
): Promise<number> {
  const profile = profileOf(options);
  const line = {
    cell: parseCellSpec(cell),
    repeats: wholeNumber(options.repeats ?? '10', '--repeats', 10, 20),
    runsPerSide: wholeNumber(options.runs ?? '5', '--runs', 4, 10),
  };
  return withPlace(config, options, profile, async (place) => {
    const outcome = await learnOne(place, line);
    for (const text of learnedText(outcome)) place.say(text);
    if (options.json) print(place.site, { noise: [outcome] });
    return exitCode([outcome]);
  });
}

function profileOf({ profile }: CompareOptions): Profile {
  const parsed = parseProfile(profile);
  if (parsed !== 'quick') return parsed;
  throw new Error('The windows of quick are too short for a verdict: choose standard or full.');
}

function pairsOf(cells: readonly (string | undefined)[], options: CompareOptions) {
  const [a, b] = cells;
  const runs =
    options.runs === undefined ? {} : { runsPerSide: wholeNumber(options.runs, '--runs', 1, 20) };
  if (options.job === undefined) {
    if (!a || !b) throw new Error('Give two cells as MODEL/RUNTIME/PRECISION, or --job FILE.');
    return [{ a: parseCellSpec(a), b: parseCellSpec(b), ...runs }];
  }
  const { comparisons } = readJobFile(options.job);
  if (a || comparisons.length === 0) {
    throw new Error(`Give either two cells or a job file with comparisons, like ${options.job}.`);
  }
  return comparisons.map((pair: JobComparison) => ({ ...runs, ...pair }));
}

/** Opens everything, and leaves nothing open or behind. */
async function withPlace(
  config: AgentConfig,
  options: CompareOptions,
  profile: Profile,
  act: (place: JobPlace) => Promise<number>,
): Promise<number> {
  const stop = new StopSignal();
  const site = await openSite(config, { ...options, whenBusy: 'refuse', stop });
  const temporary = options.data ? null : mkdtempSync(join(tmpdir(), 'inferometer-'));
  const data = options.data ? resolve(options.data) : (temporary ?? '');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const say = options.json ? () => undefined : (text: string) => console.log(text);
  const hub = options.data && readEnrolment(data) ? openHub(data) : null;
  try {
    const files = new FileCache(config.agentFile, join(data, 'cache'), config.weightsFolder);
    const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
    const models: JobModels = options.job
      ? { ...readJobFile(options.job), profile }
      : { profile, models: [] };
    const folder = options.job ? jobFolder(options.job) : process.cwd();
    const resolver = openJob(models, filesIn(folder), { files, probes }, options);
    const claims = new ClaimKeys(join(data, 'claims.json'));
    const place: Workplace | null = hub && { site, hub, claims, lease: null, stop, say };
    const books: Books = place ? hubBooks(place) : localBooks;
    const code = await act({ site, books, resolver, noise: new NoiseStore(data), say });
    if (place) await send(place);
    return code;
  } finally {
    hub?.close();
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  }
}

function print({ bench }: Site, outcome: object): void {
  const { environment } = bench;
  console.log(JSON.stringify({ version: 1, environment, ...outcome }, null, 2));
}

function exitCode(outcomes: readonly { kind: string }[]): number {
  if (outcomes.every(({ kind }) => kind === 'measured')) return 0;
  return outcomes.some(({ kind }) => kind === 'busy') ? refusedExitCode : 1;
}

function wholeNumber(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} is a whole number from ${least} to ${most}, not ${text}.`);
}

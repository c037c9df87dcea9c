import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JobFile } from '../../../lib/contract/job.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { Profile } from '../../../lib/contract/vocabulary.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import { expandEntries } from '../../../lib/models/cell-rules/expand-entries.ts';
import { localBooks } from '../compare/books.ts';
import { NoiseStore } from '../compare/noise-store.ts';
import type { AgentConfig } from '../config.ts';
import { FileCache } from '../job/file-cache.ts';
import { measurePlanned, type Site } from '../job/measure-planned.ts';
import { jobFolder, type OwnerChoices, openJob } from '../job/open-job.ts';
import { filesIn } from '../job/own-file.ts';
import { readJobFile } from '../job/read-job-file.ts';
import { type Resolver, resolveEntry } from '../job/resolve-entry.ts';
import { localBook } from '../job/result-book.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { messageOf } from '../message-of.ts';
import { parseCellSpec } from './cell-spec.ts';
import { comparedText, comparePair, type JobPlace, learnedText, learnOne } from './compare-job.ts';
import { type CellFigures, cellFigures } from './figures.ts';
import { openSite } from './open-site.ts';
import { cellName, manyLines } from './words.ts';

/** Options of `run`. */
export interface RunOptions extends OwnerChoices {
  /** A job file, or one cell as `parseCellSpec` reads it. */
  job?: string;
  cell?: string;
  only?: string;
  profile?: string;
  data?: string;
  json?: boolean;
}

/** One cell as `run --json` prints it; `rejected`: measured, and no run of it may be believed. */
interface CellResult {
  model: string;
  runtime: string;
  precision: string;
  state: 'measured' | 'rejected' | 'unsupported' | 'missing' | 'failed';
  reason: string | null;
  figures: CellFigures | null;
  runs: RunReport[];
}

/** The job that was asked for, and the folder that the paths in it start from. */
function jobOf({ job, cell }: RunOptions): { job: JobFile; folder: string; name: string } {
  if (job !== undefined && cell === undefined) {
    return { job: readJobFile(job), folder: jobFolder(job), name: job };
  }
  if (job !== undefined || cell === undefined) {
    throw new Error('Give either --job FILE or --cell MODEL/RUNTIME/PRECISION.');
  }
  const cells = [parseCellSpec(cell)];
  const parsed = JobFile.parse({ version: 1, name: cell.slice(0, 200), profile: 'quick', cells });
  return { job: parsed, folder: process.cwd(), name: '--cell' };
}

/**
 * Measures a job file, or one cell, here and now, with no server at all, and prints each result: its cells, then
 * (unless only some cells are asked for) its comparisons and the noise it is to learn.
 *
 * @returns the exit code: 0 when everything was measured or is unsupported, else 1
 */
export async function runJob(config: AgentConfig, options: RunOptions): Promise<number> {
  const { job, folder, name } = jobOf(options);
  const profile = options.profile === undefined ? null : parseProfile(options.profile);
  const entries = expandEntries(job.cells).filter((entry) => matches(entry, options.only));
  if (entries.length === 0 && options.only !== undefined) {
    throw new Error(
      `No cell of ${name} matches --only ${options.only}: give MODEL/RUNTIME or MODEL/RUNTIME/PRECISION.`,
    );
  }
  const site = await openSite(config, { ...options, whenBusy: 'remark' });
  const { environment } = site.bench;
  const temporary = options.data ? null : mkdtempSync(join(tmpdir(), 'inferometer-'));
  try {
    const data = options.data ? resolve(options.data) : (temporary ?? '');
    const files = new FileCache(config.agentFile, join(data, 'cache'), config.weightsFolder);
    const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
    const resolver = openJob(job, filesIn(folder), { files, probes }, options);
    const say = options.json ? () => undefined : (text: string) => console.log(text);
    say(`${environment.deviceClass.name}\n`);
    const results: CellResult[] = [];
    for (const entry of entries) {
      const wanted = profile ?? entry.profile ?? job.profile;
      const result = await tryEntry(site, { ...entry, profile: wanted }, resolver);
      print(result, say);
      results.push(result);
    }
    const place: JobPlace = {
      site: { ...site, whenBusy: 'refuse' },
      books: localBooks,
      resolver,
      noise: new NoiseStore(data),
      say,
    };
    const pairs = options.only === undefined ? await compareAll(place, job) : [];
    if (options.json) {
      console.log(JSON.stringify({ version: 1, environment, results, ...asJson(pairs) }, null, 2));
    }
    const good = ({ state }: CellResult) => state === 'measured' || state === 'unsupported';
    return results.every(good) && pairs.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  }
}

/** Learns the noise first, so that the comparisons of the same job have it as their margin. */
async function compareAll(place: JobPlace, job: ReturnType<typeof readJobFile>) {
  const done: { what: 'noise' | 'comparison'; ok: boolean; outcome: unknown }[] = [];
  for (const line of job.noise) {
    const outcome = await learnOne(place, line);
    for (const text of learnedText(outcome)) place.say(text);
    done.push({ what: 'noise', ok: isFine(outcome.kind), outcome });
  }
  for (const line of job.comparisons) {
    const outcome = await comparePair(place, line);
    for (const text of comparedText(outcome)) place.say(text);
    done.push({ what: 'comparison', ok: isFine(outcome.kind), outcome });
  }
  return done;
}

function isFine(kind: string): boolean {
  return kind === 'measured' || kind === 'unsupported';
}

function asJson(pairs: Awaited<ReturnType<typeof compareAll>>) {
  const of = (what: 'noise' | 'comparison') =>
    pairs.filter((pair) => pair.what === what).map(({ outcome }) => outcome);
  return { comparisons: of('comparison'), noise: of('noise') };
}

/** What stands in the way of one cell must not keep the others from being measured. */
async function tryEntry(site: Site, entry: CellEntry, resolver: Resolver): Promise<CellResult> {
  try {
    return await measureEntry(site, entry, resolver);
  } catch (error) {
    const { model, runtime, precision } = entry;
    const reason = messageOf(error);
    return { model, runtime, precision, state: 'failed', reason, figures: null, runs: [] };
  }
}

async function measureEntry(site: Site, entry: CellEntry, resolver: Resolver): Promise<CellResult> {
  const { model, runtime, precision } = entry;
  const none = { model, runtime, precision, figures: null, runs: [] };
  const resolved = await resolveEntry(entry, resolver);
  if ('missing' in resolved) return { ...none, state: 'missing', reason: resolved.missing };
  if (resolved.unsupported !== null) {
    return { ...none, state: 'unsupported', reason: resolved.unsupported };
  }
  const book = localBook(resolved.plan);
  const runs: RunReport[] = [];
  for (const planned of book.missing) {
    const measured = await measurePlanned(site, resolved, book, planned);
    if (measured.kind === 'measured') runs.push(...measured.reports);
  }
  const figures = cellFigures(runs);
  const reason = figures.failures[0] ?? null;
  return { model, runtime, precision, state: stateOf(runs), reason, figures, runs };
}

function stateOf(runs: readonly RunReport[]): CellResult['state'] {
  if (runs.some(({ status }) => status === 'ok')) return 'measured';
  return runs.some(({ status }) => status === 'rejected') ? 'rejected' : 'failed';
}

function print(result: CellResult, say: (text: string) => void): void {
  const first = result.runs[0];
  if (first && result.figures) {
    say(cellName(first.cell));
    if (result.state === 'rejected') say('  rejected  no run of it may be believed');
    for (const line of manyLines(result.runs, result.figures)) say(line);
  } else {
    say(`${result.model} · ${result.runtime} · ${result.precision}`);
    say(`  ${result.state}   ${result.reason}`);
  }
  say('');
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

/** @throws Error naming the profiles there are */
export function parseProfile(text: string): Profile {
  const profile = Profile.safeParse(text);
  if (profile.success) return profile.data;
  throw new Error(`The profile "${text}" does not exist; choose ${Profile.options.join(', ')}.`);
}

import { v7 as uuidv7 } from 'uuid';
import type { JobComparison, JobNoise } from '../../../lib/contract/job.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { type CellEntry, usualRepeats } from '../../../lib/models/cell-rules/cell-entry.ts';
import { comparedRefusal, pairRefusal } from '../../../lib/models/cell-rules/compared-refusal.ts';
import { fewestRepeats, mayBeMargin } from '../../../lib/stats/comparison/device-noise.ts';
import { plannedRuns, usualRuns } from '../../../lib/stats/comparison/planned-runs.ts';
import type { Books } from '../compare/books.ts';
import { type Compared, compareCells } from '../compare/compare-cells.ts';
import { type Learned, learnNoise } from '../compare/learn-noise.ts';
import { type NoiseStore, noiseKey } from '../compare/noise-store.ts';
import type { Site } from '../job/measure-planned.ts';
import { type ResolvedCell, type Resolver, resolveEntry } from '../job/resolve-entry.ts';
import { cellFigures } from './figures.ts';
import { verdictLines } from './verdict-words.ts';
import { cellName, milliseconds, percent } from './words.ts';

/** What comparing needs around it, with or without a hub. */
export interface JobPlace {
  site: Site;
  books: Books;
  resolver: Resolver;
  noise: NoiseStore;
  say(line: string): void;
}

type Missing = { kind: 'missing'; reason: string };

/**
 * Compares two lines of a job, interleaved, with the device's own noise as the margin. Where the job
 * does not say how many runs, that noise says how many a verdict needs.
 *
 * @param idOf the comparison's id; a new one unless it was begun before with as many runs
 */
export async function comparePair(
  place: JobPlace,
  { a, b, runsPerSide: asked }: JobComparison,
  idOf: (a: ResolvedCell, b: ResolvedCell, runs: number) => string | null = () => uuidv7(),
): Promise<Compared | Missing> {
  const { site, books, say } = place;
  const sides = { a: await resolveSide(place, a), b: await resolveSide(place, b) };
  if ('missing' in sides.a) return { kind: 'missing', reason: `A: ${sides.a.missing}` };
  if ('missing' in sides.b) return { kind: 'missing', reason: `B: ${sides.b.missing}` };
  const refusal = pairRefusal(a, b);
  if (refusal !== null) return { kind: 'unsupported', reason: refusal };
  const noiseOf = ({ cell }: ResolvedCell) =>
    place.noise.find(noiseKey(site.bench.environment, cell), Date.now());
  const noise = noiseOf(sides.a);
  const otherNoise = noiseOf(sides.b);
  const runsPerSide = asked ?? plannedRuns([noise, otherNoise]);
  const id = idOf(sides.a, sides.b, runsPerSide);
  if (id === null) return { kind: 'stopped' };
  say(`A  ${cellName(sides.a.cell)}`);
  say(`B  ${cellName(sides.b.cell)}`);
  if (asked === undefined && runsPerSide > usualRuns) {
    say(`${runsPerSide} runs a side: so many a verdict needs at this device's noise.`);
  }
  const pair = { id, a: sides.a, b: sides.b, runsPerSide, otherNoise };
  let count = 0;
  return compareCells(site, books, pair, noise, (side, reports) => {
    count++;
    say(`  ${String(count).padStart(2)} ${side.toUpperCase()} ${runText(reports)}`);
  });
}

/** Learns the device's noise on one line of a job, and remembers it. */
export async function learnOne(
  place: JobPlace,
  { cell, repeats = usualRepeats, runsPerSide = usualRuns }: JobNoise,
  idOf: (cell: ResolvedCell) => string | null = () => uuidv7(),
): Promise<Learned | Missing> {
  const { site, books, say } = place;
  const resolved = await resolveSide(place, cell);
  if ('missing' in resolved) return { kind: 'missing', reason: resolved.missing };
  const id = idOf(resolved);
  if (id === null) return { kind: 'stopped' };
  say(`A/A  ${cellName(resolved.cell)}`);
  const whole = repeats * 2 * runsPerSide;
  let count = 0;
  const learned = await learnNoise(
    site,
    books,
    { id, cell: resolved, repeats, runsPerSide },
    (reports) => {
      count++;
      say(`  ${String(count).padStart(3)}/${whole} ${runText(reports)}`);
    },
  );
  if (learned.kind === 'measured' && learned.noise !== null) {
    place.noise.add(noiseKey(site.bench.environment, resolved.cell), learned.noise);
  }
  return learned;
}

/** What came of a comparison, for a person. */
export function comparedText(outcome: Compared | Missing): string[] {
  if (outcome.kind !== 'measured') return [endText(outcome)];
  const { order, seed, comparison } = outcome;
  const how = `  order     ${order}, from seed ${seed}`;
  if (comparison === null)
    return ['A part had been measured before: the hub has the verdict.', how];
  return [...verdictLines(comparison), how];
}

/** What came of learning the noise, for a person. */
export function learnedText(outcome: Learned | Missing): string[] {
  if (outcome.kind !== 'measured') return [endText(outcome)];
  const { noise, order, seed } = outcome;
  if (noise === null) return ['The noise is not known: no repeat was measured whole.'];
  const { share95, repeats } = noise;
  const few = `That is too few to be a margin, which needs ${fewestRepeats}: learn it again.`;
  return [
    `Against itself this device differs by up to ${percent(share95)} (95th percentile of ${repeats} repeats).`,
    ...(mayBeMargin(noise) ? [] : [few]),
    `  order     ${order}, from seed ${seed}`,
  ];
}

function endText(outcome: Exclude<Compared, { kind: 'measured' }> | Missing): string {
  switch (outcome.kind) {
    case 'busy':
      return `Refused: ${outcome.reason}; stop what else runs on this device, and try again.`;
    case 'unsupported':
    case 'missing':
      return `Not measured: ${outcome.reason}`;
    case 'refused':
      return `The hub refuses it: ${outcome.reason}`;
    case 'known':
      return 'It had been measured before: the hub has the verdict.';
    case 'incomplete':
      return 'It was begun before and has expired at the hub.';
    case 'stopped':
      return 'Stopped.';
  }
}

/** One run of `quick` is too short for a verdict (method.md A5): it becomes `standard`. */
async function resolveSide({ resolver }: JobPlace, entry: CellEntry) {
  const asked = entry.profile ?? resolver.profile;
  const profile = asked === 'full' ? 'full' : 'standard';
  const resolved = await resolveEntry({ ...entry, profile }, resolver);
  if ('missing' in resolved || resolved.unsupported !== null) return resolved;
  return { ...resolved, unsupported: comparedRefusal(entry) };
}

function runText(reports: readonly RunReport[]): string {
  const { summary, failures } = cellFigures(reports);
  const [report] = reports;
  if (report && report.kind !== 'latency') return failures[0] ?? report.kind;
  return summary ? `p50 ${milliseconds(summary.p50.valueMs)}` : (failures[0] ?? 'no figure');
}

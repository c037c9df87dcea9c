import type { DeviceNoise } from '../../lib/contract/comparison.ts';
import { plannedRuns } from '../../lib/stats/comparison/planned-runs.ts';
import type { Metric, Report } from '../benchmark.ts';
import { keepCoresBusy } from './busy-cores.ts';
import { MeasuredPairs } from './measured-pairs.ts';
import { PairBook } from './pair-book.ts';
import { PairCounts } from './pair-counts.ts';
import { pinProcess } from './pin-process.ts';

const usualPairs = 60;
const slowdown = 0.05;
/** Above this noise a slowdown of 5 % may be lost in it, by design (method.md A7.4). */
const quietNoise = 0.03;

const differences = ['faster', 'slower'] as const;
const verdicts = [...differences, 'no relevant difference'] as const;

/**
 * `npm run bench -- aa [--pairs N] [--keep FILE] [--anyway]`: how often same against same, 5 + 5 fresh
 * processes or as many more as the device's noise asks for, with windows of half a second, is called a
 * difference; with a busy process on every core; and how often a runtime that is slowed by 5 % is
 * found. A refusal on a busy device is counted. With `--keep` it goes on where the file ends. `--anyway`
 * measures the unloaded pairs on a device that is not quiet too: a trial of the code, not a figure.
 */
export default async function aa(): Promise<Report> {
  const pairs = pairsAsked(process.argv);
  const book = new PairBook(valueAfter('--keep', process.argv));
  const whenBusy = process.argv.includes('--anyway') ? 'remark' : 'wait';
  const cpu = pinProcess();
  say(cpu === null ? 'not pinned to a CPU' : `pinned to CPU ${cpu}`);
  const measured = await MeasuredPairs.open(slowdown);
  try {
    const noise = book.noise ?? (await measured.noise(whenBusy));
    if (noise !== null && book.noise === null) book.keepNoise(noise);
    say(noise ? `noise ${(100 * noise.share95).toFixed(2)} %` : 'noise unknown');
    const half = Math.ceil(pairs / 2);
    const few = Math.ceil(pairs / 6);
    const count = (name: string, most: number, act: () => ReturnType<MeasuredPairs['pair']>) =>
      counted(book, name, most, act);
    const same = await count('same', pairs, () => measured.pair('itself', noise, whenBusy));
    const slowed = await count('slowed', half, () => measured.pair('slowed', noise, whenBusy));
    const release = keepCoresBusy();
    try {
      const loaded = await count('loaded', few, () => measured.pair('itself', noise, 'refuse'));
      const anyway = await count('loaded anyway', few, () =>
        measured.pair('itself', noise, 'remark'),
      );
      return {
        n: plannedRuns([noise]),
        pairs,
        metrics: metricsOf({ noise, same, slowed, loaded, anyway }),
      };
    } finally {
      release();
    }
  } finally {
    measured.close();
  }
}

function metricsOf(found: {
  noise: DeviceNoise | null;
  same: PairCounts;
  slowed: PairCounts;
  loaded: PairCounts;
  anyway: PairCounts;
}): Metric[] {
  const { noise, same, slowed, loaded, anyway } = found;
  const quiet = noise !== null && noise.share95 < quietNoise;
  return [
    ...(noise === null ? [] : [noiseMetric(noise)]),
    same.share('same-verdict', verdicts, { least: 90 }),
    same.share('same-false-difference', differences, { most: 5 }),
    ...same.counts('same'),
    slowed.share('slowed-found', ['slower'], quiet ? { least: 90 } : null),
    ...slowed.counts('slowed'),
    loaded.share('loaded-false-difference', differences, { most: 0 }),
    ...loaded.counts('loaded'),
    anyway.share('loaded-anyway-false-difference', differences, null),
    ...anyway.counts('loaded-anyway'),
  ];
}

function noiseMetric({ share95 }: DeviceNoise): Metric {
  const value = 100 * share95;
  return { id: 'noise', value, low: value, high: value, unit: '%', goal: null, met: null };
}

async function counted(
  book: PairBook,
  name: string,
  pairs: number,
  act: () => ReturnType<MeasuredPairs['pair']>,
): Promise<PairCounts> {
  for (let pair = book.ends(name).length + 1; pair <= pairs; pair++) {
    const { end, why } = await act();
    book.keep(name, end);
    say(`${name} ${pair}/${pairs}: ${[end, ...why].join('; ')}`);
  }
  const counts = new PairCounts();
  for (const end of book.ends(name).slice(0, pairs)) counts.add(end);
  return counts;
}

function pairsAsked(args: readonly string[]): number {
  const asked = valueAfter('--pairs', args);
  if (asked === null) return usualPairs;
  const pairs = Number(asked);
  if (Number.isInteger(pairs) && pairs >= 1) return pairs;
  throw new Error(`--pairs takes a whole number of at least 1, not ${asked}.`);
}

function valueAfter(flag: string, args: readonly string[]): string | null {
  const at = args.indexOf(flag);
  return at < 0 ? null : (args[at + 1] ?? '');
}

/** Progress of half an hour, beside the figures. */
function say(text: string): void {
  console.error(text);
}

import type { JobFile } from '../../../lib/contract/job.ts';
import { usualRuns } from '../../../lib/stats/comparison/planned-runs.ts';
import { hubBooks } from '../compare/books.ts';
import { NoiseStore, noiseKey } from '../compare/noise-store.ts';
import { besides } from '../job/claim-keys.ts';
import type { ResolvedCell, Resolver } from '../job/resolve-entry.ts';
import { send, type Workplace } from '../job/workplace.ts';
import { messageOf } from '../message-of.ts';
import { comparedText, comparePair, type JobPlace, learnedText, learnOne } from './compare-job.ts';

/** The lines of a job that are measured interleaved. */
export type Comparisons = Pick<JobFile, 'noise' | 'comparisons'>;

/**
 * Measures the noise and the comparisons of a job for the hub. Their ids are on disk before the hub
 * hears of them: after a crash the same comparison goes on where it was, and one that is complete is
 * not measured again, but for a noise that is older than a month.
 *
 * @returns what was refused because the device stays busy, to be tried another time
 */
export async function compareForHub(
  place: Workplace,
  job: Comparisons,
  resolver: Resolver,
  dataFolder: string,
): Promise<Comparisons> {
  const { say } = place;
  const site = { ...place.site, whenBusy: 'refuse' as const };
  const noise = new NoiseStore(dataFolder);
  const around: JobPlace = { site, books: hubBooks({ ...place, site }), resolver, noise, say };
  const ids = comparisonIds(place);
  const left: Comparisons = { noise: [], comparisons: [] };
  for (const line of job.noise) {
    const { runsPerSide = null, repeats = null } = line;
    const name = (cell: ResolvedCell) => ({ noise: cell.cell, runsPerSide, repeats });
    const end = await oneAfterAll(place, async (again) => {
      let outdated = false;
      const outcome = await learnOne(around, line, (cell) => {
        outdated = noise.isOutdated(noiseKey(site.bench.environment, cell.cell), Date.now());
        return ids(name(cell), again);
      });
      const { kind } = outcome;
      // What the hub has is a month old: it is learned again (method.md A7.3).
      if (kind === 'known' && outdated && !again) return { outcome: 'incomplete', lines: [] };
      return { outcome: kind, lines: learnedText(outcome) };
    });
    if (end === 'busy') left.noise.push(line);
  }
  for (const line of job.comparisons) {
    const name = (a: ResolvedCell, b: ResolvedCell, runs: number) => {
      const runsPerSide = line.runsPerSide ?? (runs === usualRuns ? null : runs);
      const asked = [besides(a), besides(b)];
      const usual = asked.every((one) => Object.keys(one).length === 0);
      return { a: a.cell, b: b.cell, runsPerSide, ...(usual ? {} : { asked }) };
    };
    const end = await oneAfterAll(place, async (again) => {
      const outcome = await comparePair(around, line, (a, b, runs) => ids(name(a, b, runs), again));
      return { outcome: outcome.kind, lines: comparedText(outcome) };
    });
    if (end === 'busy') left.comparisons.push(line);
  }
  return left;
}

/** The id of a comparison of these cells in this environment; a new one `again` after it expired. */
function comparisonIds({ claims, site, say }: Workplace) {
  const { deviceClass, identity } = site.bench.environment;
  return (name: object, again: boolean): string | null => {
    try {
      const whole = { ...name, deviceClass, identity };
      return again ? claims.renew(whole) : claims.keyOf(whole);
    } catch (error) {
      const message = messageOf(error);
      say(`the data folder cannot be written (spool_full): ${message}`);
      return null;
    }
  };
}

/** One line of the job; what had expired, half measured or too old, is begun under a new id. */
async function oneAfterAll(
  place: Workplace,
  act: (again: boolean) => Promise<{ outcome: string; lines: string[] }>,
): Promise<string> {
  if (place.stop.requested) return 'stopped';
  try {
    const first = await act(false);
    const { outcome, lines } = first.outcome === 'incomplete' ? await act(true) : first;
    for (const line of lines) place.say(line);
    await send(place);
    return outcome;
  } catch (error) {
    place.say(messageOf(error));
    return 'failed';
  }
}

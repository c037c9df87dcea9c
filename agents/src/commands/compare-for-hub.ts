import type { JobFile } from '../../../lib/contract/job.ts';
import { hubBooks } from '../compare/books.ts';
import { NoiseStore } from '../compare/noise-store.ts';
import type { ResolvedCell, Resolver } from '../job/resolve-entry.ts';
import { send, type Workplace } from '../job/workplace.ts';
import { comparedText, comparePair, type JobPlace, learnedText, learnOne } from './compare-job.ts';

/**
 * Measures the noise and the comparisons of a job for the hub. Their ids are on disk before the hub
 * hears of them: after a crash the same comparison goes on where it was, and one that is complete is
 * not measured again. On a device that stays busy they are left for the next start.
 */
export async function compareForHub(
  place: Workplace,
  job: Pick<JobFile, 'noise' | 'comparisons'>,
  resolver: Resolver,
  dataFolder: string,
): Promise<void> {
  const { say } = place;
  const site = { ...place.site, whenBusy: 'refuse' as const };
  const noise = new NoiseStore(dataFolder);
  const around: JobPlace = { site, books: hubBooks({ ...place, site }), resolver, noise, say };
  const ids = comparisonIds(place);
  for (const line of job.noise) {
    const { runsPerSide = null, repeats = null } = line;
    const name = (cell: ResolvedCell) => ({ noise: cell.cell, runsPerSide, repeats });
    await oneAfterAll(place, async (again) => {
      const outcome = await learnOne(around, line, (cell) => ids(name(cell), again));
      return { outcome: outcome.kind, lines: learnedText(outcome) };
    });
  }
  for (const line of job.comparisons) {
    const { runsPerSide = null } = line;
    const name = (a: ResolvedCell, b: ResolvedCell) => ({ a: a.cell, b: b.cell, runsPerSide });
    await oneAfterAll(place, async (again) => {
      const outcome = await comparePair(around, line, (a, b) => ids(name(a, b), again));
      return { outcome: outcome.kind, lines: comparedText(outcome) };
    });
  }
}

/** The id of a comparison of these cells in this environment; a new one `again` after it expired. */
function comparisonIds({ claims, site, say }: Workplace) {
  const { deviceClass, identity } = site.bench.environment;
  return (name: object, again: boolean): string | null => {
    try {
      const whole = { ...name, deviceClass, identity };
      return again ? claims.renew(whole) : claims.keyOf(whole);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      say(`the data folder cannot be written (spool_full): ${message}`);
      return null;
    }
  };
}

/** One line of the job; what had expired half measured is begun once more under a new id. */
async function oneAfterAll(
  place: Workplace,
  act: (again: boolean) => Promise<{ outcome: string; lines: string[] }>,
): Promise<void> {
  if (place.stop.requested) return;
  try {
    const first = await act(false);
    const { lines } = first.outcome === 'incomplete' ? await act(true) : first;
    for (const line of lines) place.say(line);
    await send(place);
  } catch (error) {
    place.say(error instanceof Error ? error.message : String(error));
  }
}

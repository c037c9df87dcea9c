import { recomputeSummaries } from '../lib/server/summaries/recompute-summaries.ts';

/**
 * Brings stored summaries to the version of the arithmetic in lib/stats/summary.ts, from the samples.
 * `npm run up` does the same by itself; here it can be done while no dashboard runs. Broken off, it is
 * taken up where it stopped.
 */
try {
  const { results, failed, ds } = await recomputeSummaries();
  const drawn = ds === null ? 'no point changed' : `points redrawn as data version ${ds}`;
  console.log(`Summaries: ${results} results redone, ${failed} failed; ${drawn}.`);
  if (failed > 0) process.exitCode = 1;
} finally {
  await globalThis.inferometerContext?.pool.end();
}

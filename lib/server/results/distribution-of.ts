import 'server-only';
import type { Distribution } from '../../contract/distribution.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import type { Region } from '../../contract/regions.ts';
import { joined, quantilesOf } from '../../stats/percentile.ts';
import { type Context, serverContext } from '../context.ts';
import { latencySamples, sampledResults } from './latency-samples.ts';

/** Shares at which a distribution is stated: every half percent, from the least to the largest. */
const shares = Array.from({ length: 201 }, (_, i) => i / 200);

/**
 * How the samples of one part of a result lie, over its valid latency runs together; null where there
 * is no such result, that part was not timed, or no sample says how long one inference takes.
 */
export async function distributionOf(
  { resultId, region }: { resultId: string; region: Region },
  ctx: Context = serverContext(),
): Promise<Distribution | null> {
  if (!Uuid7.safeParse(resultId).success) return null;
  const known = await sampledResults([resultId], ctx);
  const samples = await latencySamples(known.get(resultId), region, ctx);
  if (samples.kind !== 'samples') return null;
  const all = joined(samples.runsNs);
  return {
    resultId,
    region,
    samples: all.length,
    runs: samples.runsNs.length,
    quantilesMs: quantilesOf(all, shares).map((ns) => ns / 1e6),
  };
}

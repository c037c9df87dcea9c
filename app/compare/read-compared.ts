import { cache } from 'react';
import type { Compared, Slot, Verdict } from '../../components/compare/slot.ts';
import { letterAt } from '../../components/compare/slot.ts';
import type { PointSlots } from '../../lib/contract/point-slots.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { compareResults } from '../../lib/server/comparisons/compare-results.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import { findPoints } from '../../lib/server/points/find-points.ts';
import { pointsById } from '../../lib/server/points/points-by-id.ts';
import { distributionOf } from '../../lib/server/results/distribution-of.ts';
import { readSide } from '../read-side.ts';

/** The points of an address, read once per request; a version to come gives the newest. */
export const readPointSlots = cache(
  async (ids: string, ds: number | null): Promise<PointSlots & { unknownDs: boolean }> => {
    const wanted = ids === '' ? [] : ids.split(',');
    try {
      return { ...(await pointsById(wanted, { ds })), unknownDs: false };
    } catch (error) {
      if (ds === null || !(error instanceof HttpProblem) || error.status !== 404) throw error;
      return { ...(await pointsById(wanted)), unknownDs: true };
    }
  },
);

/** The places of a comparison in the order of its address, with the results behind them. */
export async function readSlots(view: CompareView): Promise<Slot[]> {
  const { points, gone } = await readPointSlots(view.c.join(), view.ds);
  return Promise.all(
    view.c.map(async (id, place): Promise<Slot> => {
      const point = points.find((one) => one.id === id) ?? null;
      const resultId = point?.outcome === 'ok' ? point.resultId : null;
      const drawn = resultId !== null && view.tab === 'dist';
      return {
        letter: letterAt(place),
        id,
        point,
        gone: gone.find((one) => one.id === id) ?? null,
        result: resultId === null ? null : await readSide(resultId),
        distribution: drawn ? await distributionOf({ resultId, region: view.tr }) : null,
      };
    }),
  );
}

/** What the server says of each against the baseline; nothing of those without results of ours. */
export async function readVerdicts(
  slots: readonly Slot[],
  base: Slot,
): Promise<Compared['verdicts']> {
  const verdicts = new Map<string, Verdict>();
  const a = base.result?.id;
  if (a === undefined) return verdicts;
  // One pair after another: each reads the samples of two results.
  for (const { id, result } of slots) {
    if (!result || result.id === a) continue;
    const verdict = await verdictOf(a, result.id);
    if (verdict) verdicts.set(id, verdict);
  }
  return verdicts;
}

async function verdictOf(a: string, b: string): Promise<Verdict | null> {
  try {
    return await compareResults({ a, b });
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 413) return 'too-many';
    throw error;
  }
}

/** Points to add: those that the words of the address find, or, before there are two, the nearest. */
export async function readFound(view: CompareView, slots: readonly Slot[], ds: number) {
  if (view.find === null && slots.length > 1) return null;
  const near = slots[0]?.point ?? slots[0]?.gone?.was ?? null;
  const limit = slots.length > 1 ? 12 : 40;
  return findPoints({ find: view.find ?? '', ds, near, limit });
}

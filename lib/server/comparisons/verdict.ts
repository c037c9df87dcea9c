import 'server-only';
import type { Comparison, Obstacle } from '../../contract/comparison.ts';
import { compareSides } from '../../stats/comparison/compare-sides.ts';
import type { ComparedSide } from '../../stats/comparison/compared-side.ts';
import type { Context } from '../context.ts';
import { findParity } from '../parity/find-parity.ts';
import { findNoise, noiseLearnedFrom } from './device-noise.ts';
import { type MeasuredSideRow, readTimedRuns, type TimedRun } from './read-side.ts';
import { sharedAnswers } from './shared-answers.ts';

/** Two results, and the order in which their runs were to be interleaved; null when they were not. */
export interface Sides {
  a: MeasuredSideRow;
  b: MeasuredSideRow;
  order: string | null;
}

/**
 * What `b` is, seen from `a`, computed from the stored samples; null while a side is being measured.
 * Runs that claim to be interleaved are ordered by the moments at which they began, so that an order
 * that was not kept is found.
 */
export async function verdictOf({ a, b, order }: Sides, ctx: Context): Promise<Comparison | null> {
  if (a.state === 'open' || b.state === 'open') return null;
  const runs = { a: await readTimedRuns(a.id, ctx), b: await readTimedRuns(b.id, ctx) };
  const [noise, otherNoise] = await Promise.all([a, b].map((row) => noiseOf(row, ctx)));
  const comparison = compareSides(sideOf(a, runs.a), sideOf(b, runs.b), {
    order: order && orderOf(runs.a, runs.b, order),
    noise: noise ?? null,
    otherNoise: otherNoise ?? null,
    answers: await sharedAnswers(a, b, ctx),
  });
  return withDoubts(
    comparison,
    [
      ['a', a],
      ['b', b],
    ],
    ctx,
  );
}

/** The two sides of a result that was measured against itself, as its order dealt them out. */
export async function verdictOfItself(
  row: MeasuredSideRow,
  order: string,
  ctx: Context,
): Promise<Comparison | null> {
  if (row.state === 'open') return null;
  const runs = await readTimedRuns(row.id, ctx);
  const dealt = (letter: string) => runs.filter(({ place }) => order[place] === letter);
  const [a, b] = [dealt('a'), dealt('b')];
  const comparison = compareSides(sideOf(row, a), sideOf(row, b), {
    order: orderOf(a, b, order),
    noise: await noiseLearnedFrom(ctx.pool, ctx.workspace, row.id),
  });
  return withDoubts(comparison, [['a', row]], ctx);
}

function noiseOf(row: MeasuredSideRow, ctx: Context) {
  const { device_id: deviceId, fingerprint, combination } = row;
  return findNoise(ctx.pool, ctx.workspace, { deviceId, fingerprint, combination });
}

function sideOf(row: MeasuredSideRow, runs: readonly TimedRun[]): ComparedSide {
  return {
    cell: row.cell,
    deviceClass: row.environment.deviceClass.slug,
    device: row.device_id,
    fingerprint: row.fingerprint,
    validity: row.validity,
    runs,
  };
}

/** Which side each run belonged to, by the moments at which they began; as planned without runs. */
function orderOf(a: readonly TimedRun[], b: readonly TimedRun[], planned: string): string {
  if (a.length === 0 || b.length === 0) return planned;
  const began = (side: string) => (run: TimedRun) => ({ side, at: run.startedAt.getTime() });
  return [...a.map(began('a')), ...b.map(began('b'))]
    .sort((one, other) => one.at - other.at)
    .map(({ side }) => side)
    .join('');
}

/**
 * A retracted result takes part in nothing, and none of its figures is left. What computes wrongly is
 * not compared by its speed, whichever result found that out: what was measured stays as a bare ratio.
 */
async function withDoubts(
  comparison: Comparison,
  rows: readonly ['a' | 'b', MeasuredSideRow][],
  ctx: Context,
): Promise<Comparison> {
  const obstacles: Obstacle[] = [];
  for (const [side, { retracted, combination, runtime_version: runtimeVersion }] of rows) {
    if (retracted) {
      obstacles.push({ code: 'retracted', detail: `the result of side ${side} was retracted` });
    }
    const parity = await findParity(ctx.pool, ctx.workspace, { combination, runtimeVersion });
    if (parity && parity.cosineLeast < parity.threshold) {
      const cosine = parity.cosineLeast.toFixed(3);
      const detail = `of side ${side} to a cosine of ${cosine}, where ${parity.threshold} passes`;
      obstacles.push({ code: 'outputs_mismatch', detail });
    }
  }
  if (obstacles.length === 0) return comparison;
  const withdrawn = rows.filter(([, { retracted }]) => retracted).map(([side]) => side);
  const left = withdrawn.length === 0 ? comparison : withoutSides(comparison, rows, withdrawn);
  const { ratio } = left;
  return {
    ...left,
    verdict: 'not comparable',
    obstacles: [...obstacles, ...comparison.obstacles],
    ratio: ratio && { ...ratio, low: null, high: null, coverage: null },
    p: null,
  };
}

/** The comparison without what a retracted side said; one against itself says nothing any more. */
function withoutSides(
  comparison: Comparison,
  rows: readonly ['a' | 'b', MeasuredSideRow][],
  withdrawn: readonly ('a' | 'b')[],
): Comparison {
  const itself = rows.length === 1;
  const kept = <T>(of: { a: T[]; b: T[] }) => ({
    a: itself || withdrawn.includes('a') ? [] : of.a,
    b: itself || withdrawn.includes('b') ? [] : of.b,
  });
  return {
    ...comparison,
    ratio: null,
    runMediansMs: kept(comparison.runMediansMs),
    leftOut: kept(comparison.leftOut),
    noise: itself ? null : comparison.noise,
    answers: null,
  };
}

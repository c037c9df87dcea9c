import { v7 as uuid7 } from 'uuid';
import { encodeSamples } from '../../codec/sample-stream.ts';
import type { Cell } from '../../contract/cell.ts';
import type { ComparisonPart } from '../../contract/comparison.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { ingestRun } from '../runs/ingest-run.ts';
import type { RunChanges } from './measure.ts';
import { bodyOf, makeClaim, makeReport, steadySamples } from './reports.ts';

interface Place {
  ctx: Context;
  device: DeviceIdentity;
}

/** Medians of five runs of one configuration, milliseconds: about 2, each a little different. */
export const fiveMs = [2, 2.004, 1.996, 2.006, 2.002];

/** A latency run of about `ms` that began `minute` minutes after eight. */
export function runAt(minute: number, ms: number): RunChanges {
  const startedAt = new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();
  return {
    startedAt,
    streams: { infer: encodeSamples(steadySamples(ms), 1), pre: null, post: null },
  };
}

/** Claims one side of a comparison with as many latency runs as its order deals out to it. */
export async function claimSide(
  { ctx, device }: Place,
  part: ComparisonPart,
  cell: Cell,
): Promise<string> {
  const own = [...part.order].filter((letter) => part.kind === 'aa' || letter === part.side);
  const planned = own.map((_, index) => ({ index, kind: 'latency' as const }));
  const input = makeClaim({ cell, plan: { profile: 'quick', planned }, comparison: part });
  return (await claimResult({ input, device }, ctx)).resultId;
}

/** Posts the runs of a claimed result in order. */
export async function postRuns(
  { ctx, device }: Place,
  resultId: string,
  cell: Cell,
  runs: readonly RunChanges[],
): Promise<void> {
  for (const [runIndex, run] of runs.entries()) {
    const report = makeReport(resultId, { cell, runIndex, ...run });
    await ingestRun({ body: bodyOf(report), device }, ctx);
  }
}

/**
 * Measures two cells in this order, a run a minute; `b` takes `factor` times as long.
 *
 * @returns the ids of the comparison and of its sides
 */
export async function interleave(
  place: Place,
  cells: { a: Cell; b: Cell },
  how: { order?: string; factor?: number; ran?: string } = {},
): Promise<{ id: string; a: string; b: string }> {
  const { order = 'abbabaabab', factor = 1 } = how;
  const id = uuid7();
  const part = { id, kind: 'ab', order, runsPerSide: order.length / 2 } as const;
  const sides = {
    a: await claimSide(place, { ...part, side: 'a' }, cells.a),
    b: await claimSide(place, { ...part, side: 'b' }, cells.b),
  };
  for (const side of ['a', 'b'] as const) {
    const minutes = [...(how.ran ?? order)].flatMap((letter, minute) =>
      letter === side ? [minute] : [],
    );
    const slower = side === 'b' ? factor : 1;
    const runs = minutes.map((minute, i) => runAt(minute, (fiveMs[i % 5] ?? 2) * slower));
    await postRuns(place, sides[side], cells[side], runs);
  }
  return { id, ...sides };
}

/** Measures a cell against itself; of each repeat, side b takes `factors[repeat]` times as long. */
export async function measureNoise(
  place: Place,
  cell: Cell,
  factors: readonly number[],
): Promise<{ id: string; result: string }> {
  const id = uuid7();
  const order = 'abbabaab'.repeat(factors.length);
  const part = { id, kind: 'aa', side: 'a', order, runsPerSide: 4 } as const;
  const result = await claimSide(place, part, cell);
  const runs = [...order].map((letter, i) =>
    runAt(i, 2 * (letter === 'b' ? (factors[Math.floor(i / 8)] ?? 1) : 1)),
  );
  await postRuns(place, result, cell, runs);
  return { id, result };
}

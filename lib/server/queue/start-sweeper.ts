import 'server-only';
import { leaseS } from '../../contract/lease.ts';
import { type Context, serverContext } from '../context.ts';
import { expireResults } from '../results/expire-results.ts';
import { expireLeases } from './expire-leases.ts';

const sweepMs = 2_000;
const resultsEveryMs = 10 * 60_000;
/** Longer between two sweeps means that this hub, its database or its machine was away. */
const gapMs = 15_000;

/**
 * When a hub that was away may take leases back: a whole lease after it is there again, since its
 * devices could not renew in the meantime and are given the time to.
 *
 * @param lastMs when it swept last, `nowMs` now, both by the wall clock, which goes on while a machine
 * sleeps
 * @param graceUntilMs until when it was lenient so far
 */
export function graceAfter(
  lastMs: number,
  nowMs: number,
  graceUntilMs: number,
  graceMs = leaseS * 1000,
): number {
  const away = nowMs - lastMs > gapMs || nowMs < lastMs;
  return away ? nowMs + graceMs : graceUntilMs;
}

/**
 * Sweeps every two seconds: leases that nobody renewed, and now and then results that were left open.
 * It holds up no exit, and outlives a database that goes away.
 *
 * @returns how to stop it
 */
export function startSweeper(
  ctx: Context = serverContext(),
  { everyMs = sweepMs, graceMs = leaseS * 1000 }: { everyMs?: number; graceMs?: number } = {},
): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let graceUntil = 0;
  let resultsAt = Date.now() + resultsEveryMs;
  let failing = false;
  let busy = false;
  const sweep = async () => {
    const now = Date.now();
    graceUntil = graceAfter(last, now, graceUntil, graceMs);
    if (now >= graceUntil) await expireLeases(ctx);
    else await ctx.pool.query('select 1');
    if (now >= resultsAt) {
      resultsAt = now + resultsEveryMs;
      await expireResults(ctx);
    }
    last = now;
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    sweep()
      .then(
        () => {
          failing = false;
        },
        (error: Error) => {
          if (!failing) console.error(`Leases could not be swept: ${error.message}`);
          failing = true;
        },
      )
      .finally(() => {
        busy = false;
      });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

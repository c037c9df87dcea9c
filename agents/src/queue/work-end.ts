import type { LeaseEnd } from '../../../lib/contract/lease.ts';
import type { RunReport } from '../../../lib/contract/run.ts';

/** How the work on an order ended; `stopped`: somebody wanted it to, and knows why. */
export type WorkEnd =
  | { outcome: Exclude<LeaseEnd['outcome'], 'cancelled'>; reason: string | null }
  | { outcome: 'stopped' };

/**
 * Done when a latency run of a result stands, also one that is rejected: that is a finding. A
 * measurement whose every latency run failed has failed on its own.
 */
export function failureOf(reports: readonly RunReport[]): WorkEnd {
  const latency = reports.filter(({ kind }) => kind === 'latency');
  const stands = latency.length === 0 || latency.some(({ status }) => status !== 'failed');
  if (stands) return { outcome: 'done', reason: null };
  const failure = latency.find((report) => report.failure !== null)?.failure;
  const why = failure ? `${failure.phase}: ${failure.message}` : 'no run ended well';
  return { outcome: 'failed', reason: why };
}

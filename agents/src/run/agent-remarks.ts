import type { Conditions, Environment } from '../../../lib/contract/environment.ts';
import type { Readings } from '../../../lib/contract/reading.ts';
import type { Remark } from '../../../lib/contract/remark.ts';

/** More CPU time of the agent than this share of one core disturbs what it measures (A3.7). */
const largestAgentShare = 0.02;

/** Doubts that only the parent can raise: what happened around the run. */
export function agentRemarks(
  before: Conditions,
  after: Conditions,
  identities: { before: Environment; after: Environment },
  agentShare: number | null,
): Remark[] {
  const remarks: Remark[] = [];
  if (agentShare !== null && agentShare > largestAgentShare) {
    remarks.push({
      code: 'agent_noise',
      detail: `the agent itself used ${(agentShare * 100).toFixed(1)} % of a core in the window`,
    });
  }
  const rise = (name: string) => rose(before.readings, after.readings, name);
  const pages = (rise('swap.pagesIn') ?? 0) + (rise('swap.pagesOut') ?? 0);
  if (pages > 0) remarks.push({ code: 'swapped', detail: `${pages} pages moved to or from swap` });
  const throttles = rise('thermal.throttleCount') ?? 0;
  if (throttles > 0) {
    remarks.push({ code: 'throttled', detail: `the CPU was throttled ${throttles} times` });
  }
  const changed = changedFields(identities.before.identity, identities.after.identity);
  if (changed.length > 0) {
    remarks.push({ code: 'environment_changed', detail: changed.join(', ').slice(0, 200) });
  }
  return remarks;
}

/** By how much a counter rose; null when either side does not have it. */
export function rose(before: Readings, after: Readings, name: string): number | null {
  const [start, end] = [before[name]?.value, after[name]?.value];
  return typeof start === 'number' && typeof end === 'number' ? end - start : null;
}

function changedFields(before: Readings, after: Readings): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name]?.value !== after[name]?.value).sort();
}

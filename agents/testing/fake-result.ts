import { canonicalJson } from '../../lib/codec/canonical-json.ts';
import type { ClaimReply, ClaimRequest } from '../../lib/contract/claim.ts';
import type { Receipt } from '../../lib/contract/run.ts';
import type { RunStatus } from '../../lib/contract/vocabulary.ts';

/** A result as the fake hub keeps it. */
export interface OpenResult {
  resultId: string;
  lease: ClaimRequest['lease'];
  planned: { index: number; kind: ClaimReply['runs'][number]['kind'] }[];
  statuses: Map<number, RunStatus>;
  unsupported: string | null;
}

/** What became of a result so far. */
export function stateOf(result: OpenResult): Receipt['resultState'] {
  if (result.unsupported !== null) return 'unsupported';
  return result.planned.every(({ index }) => result.statuses.has(index)) ? 'complete' : 'open';
}

/** A cell may have a result of its own for each comparison and each attempt of a job. */
export function openedName({ cell, comparison, lease }: ClaimRequest): string {
  const { id = null, side = null } = comparison ?? {};
  const job = lease && { id: lease.jobId, attempt: lease.attempt };
  return canonicalJson({ cell, id, side, job });
}

import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { ClaimReply } from '../../../lib/contract/claim.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { Waiting } from '../device/settle.ts';
import type { ResolvedCell } from './resolve-entry.ts';

/** Who follows the work on a job from outside; nothing of it is called inside a measured window. */
export interface JobWatch {
  /** A result was claimed, or its plan has grown. */
  claimed(reply: ClaimReply): void;
  /** The device is still too busy or too hot for the next run. */
  waiting(wait: Waiting): void;
  running(resolved: ResolvedCell, planned: PlannedRun): void;
  /** An edge of the measured window; `sampleMs` is how long a sample took in the warm-up. */
  window(edge: 'start' | 'end', sampleMs: number | null): void;
  /** A report is durable. */
  kept(report: RunReport): void;
}

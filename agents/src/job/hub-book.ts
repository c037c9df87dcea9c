import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { ClaimReply } from '../../../lib/contract/claim.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { RunKind } from '../../../lib/contract/vocabulary.ts';
import { type Claim, claimCell } from './claim-cell.ts';
import { mostPlanned, type ResultBook, type SpareRun } from './result-book.ts';
import { keepDurably, send, type Workplace } from './workplace.ts';

/** The book of a result that was claimed at the hub: each report is durable, then sent. */
export class HubBook implements ResultBook {
  readonly resultId: string;
  readonly missing: readonly PlannedRun[];
  readonly #place: Workplace;
  readonly #claim: Claim;
  readonly #planned: PlannedRun[];
  readonly #spares: SpareRun[];

  /** `reply` is what the hub said to the claim. */
  constructor(place: Workplace, claim: Claim, reply: ClaimReply) {
    const { resultId, runs } = reply;
    const { outbox } = place.hub;
    const length = claim.resolved.plan.planned.length;
    const open = runs.filter(
      ({ index, status }) =>
        status === null && !outbox.has(resultId, index) && !outbox.isDead(resultId, index),
    );
    this.resultId = resultId;
    this.missing = open.filter(({ index }) => index < length).map(plannedOf);
    this.#place = place;
    this.#claim = claim;
    this.#planned = runs.map(plannedOf);
    this.#spares = sparesOf(reply, open, length);
  }

  /** Whether a run of it is neither at the hub nor on its way there. */
  get hasWork(): boolean {
    return this.missing.length + this.#spares.length > 0;
  }

  takeSpare(): SpareRun | null {
    return this.#spares.shift() ?? null;
  }

  async extend(kind: RunKind): Promise<PlannedRun | null> {
    if (this.#planned.length >= mostPlanned) return null;
    const index = Math.max(...this.#planned.map((run) => run.index)) + 1;
    const { profile } = this.#claim.resolved.plan;
    const planned = [...this.#planned, { index, kind }];
    const claimed = await claimCell(this.#place, this.#claim, { profile, planned });
    // The result may have expired in between, or belong to a hub that extends nothing.
    if (claimed.kind !== 'claimed' || claimed.reply.resultId !== this.resultId) return null;
    if (!claimed.reply.runs.some((run) => run.index === index)) return null;
    this.#planned.push({ index, kind });
    return { index, kind };
  }

  async keep(report: RunReport): Promise<boolean> {
    if (!(await keepDurably(this.#place, report))) return false;
    this.#place.site.watch?.kept(report);
    await send(this.#place);
    return true;
  }
}

/**
 * Runs beyond the plan are re-measures. They were planned one a rejected latency run, in the same
 * order; a run that was lost with the agent before it was kept is measured afresh by itself, and its
 * spare one is then simply one more.
 */
function sparesOf({ runs }: ClaimReply, open: ClaimReply['runs'], length: number): SpareRun[] {
  const rejected = runs.filter(
    ({ index, kind, status }) => index < length && kind === 'latency' && status === 'rejected',
  );
  const beyond = runs.filter(({ index }) => index >= length);
  return open
    .filter(({ index }) => index >= length)
    .map((run) => ({
      planned: plannedOf(run),
      remeasures: rejected[beyond.findIndex(({ index }) => index === run.index)]?.index ?? null,
    }));
}

function plannedOf({ index, kind }: PlannedRun): PlannedRun {
  return { index, kind };
}

import 'server-only';
import { mostJobs, type SubmissionRequest } from '../../contract/submission.ts';
import { cellRefusal } from '../../models/cell-rules/cell-refusal.ts';
import { findRuntime, knownRuntimes } from '../../models/cell-rules/runtime-facts.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { type Assignment, assignJobs, type Judgement } from './assign-jobs.ts';
import { chooseModels } from './choose-models.ts';
import { estimateByKind } from './default-estimate.ts';
import { expandMatrix } from './expand-matrix.ts';
import { findTargets } from './find-targets.ts';
import { type FleetDevice, readFleet } from './fleet-device.ts';
import { knownCells } from './known-cells.ts';
import { plannedPairs } from './planned-pairs.ts';
import type { PlannedWork } from './planned-work.ts';
import { readHistory } from './read-history.ts';

/** What a submission becomes, and what is known of how long its jobs take. */
export interface SubmissionPlan extends Assignment {
  /** Median seconds of results of the very cell on one of its devices; null where there is none. */
  measuredS(planned: PlannedWork, deviceIds: readonly string[]): number | null;
}

/**
 * Works out what a submission becomes: its cells on its devices, what of them is known or impossible,
 * and how long the rest takes. The preview shows it and submitting stores it: one path for both.
 *
 * @throws HttpProblem 422 naming the field: a target without devices, an unknown model or runtime, too
 * many jobs
 */
export async function planSubmission(
  request: SubmissionRequest,
  ctx: Context,
): Promise<SubmissionPlan> {
  const fleet = await readFleet(ctx);
  const devices = findTargets(request.targets, fleet);
  const works = await plannedWorks(request, fleet, devices.length, ctx);
  const deviceIds = devices.map(({ id }) => id);
  const history = await readHistory(works, deviceIds, ctx);
  const missingOnly = request.matrix?.missingOnly ?? false;
  const isKnown = missingOnly ? await knownCells(works, deviceIds, history, ctx) : () => false;
  const measured = ({ work, sides: [side], profile }: PlannedWork, deviceId: string) =>
    work.kind === 'cell' ? history.secondsOf(side, profile, deviceId) : null;
  const judge = (planned: PlannedWork, { id }: { id: string }): Judgement => {
    const device = devices.find((one) => one.id === id);
    return {
      refusal: planned.refusal ?? sidesRefusal(planned, device),
      known: isKnown(planned, id),
      estimatedS: Math.ceil(
        measured(planned, id) ?? estimateByKind(planned, history.paceOf(planned.profile, id)),
      ),
    };
  };
  const assignment = assignJobs(works, { devices, reach: request.reach, judge });
  return {
    ...assignment,
    measuredS: (planned, ids) => {
      const known = ids.flatMap((id) => measured(planned, id) ?? []);
      return known.length === ids.length ? Math.ceil(Math.max(...known)) : null;
    },
  };
}

function sidesRefusal({ sides, work }: PlannedWork, device: FleetDevice | undefined) {
  for (const [at, { entry, chosen }] of sides.entries()) {
    const refusal = cellRefusal(
      entry,
      chosen,
      device?.capabilities ?? [],
      device?.dataSets ?? null,
    );
    if (refusal === null) continue;
    return work.kind === 'comparison' ? `${at === 0 ? 'A' : 'B'}: ${refusal}` : refusal;
  }
  return null;
}

/** Everything that is asked for, refused as soon as it is too much. */
async function plannedWorks(
  request: SubmissionRequest,
  fleet: readonly FleetDevice[],
  devices: number,
  ctx: Context,
): Promise<PlannedWork[]> {
  const { matrix, name, profile } = request;
  const most = Math.floor(mostJobs / (request.reach === 'every' ? devices : 1));
  const works: PlannedWork[] = [];
  if (matrix) {
    checkRuntimes(matrix.runtimes, fleet, (at) => `matrix.runtimes.${at}`);
    const models = await chooseModels(matrix.models, ctx);
    for (const work of expandMatrix({ name, profile, matrix, models })) {
      works.push(work);
      if (works.length > most) throw tooMany(devices, request.reach);
    }
  }
  const pairs = await plannedPairs(request, ctx);
  for (const { work, sides } of pairs) {
    const runtimes = sides.map(({ entry }) => entry.runtime);
    checkRuntimes(runtimes, fleet, () => (work.kind === 'noise' ? 'noise' : 'comparisons'));
  }
  works.push(...pairs);
  if (works.length > most) throw tooMany(devices, request.reach);
  return works;
}

/** A runtime that neither the hub nor any device knows is a mistake, and no reason to make jobs. */
function checkRuntimes(
  runtimes: readonly string[],
  fleet: readonly FleetDevice[],
  pathOf: (at: number) => string,
): void {
  const found = new Set(fleet.flatMap((one) => one.capabilities.map(({ runtime }) => runtime)));
  const at = runtimes.findIndex((slug) => !findRuntime(slug) && !found.has(slug));
  if (at < 0) return;
  const known = [...new Set([...knownRuntimes.map(({ slug }) => slug), ...found])].join(', ');
  const reason = `there is no runtime ${runtimes[at]}; known are ${known}`.slice(0, 300);
  throw HttpProblem.unprocessable([{ path: pathOf(at), reason }]);
}

function tooMany(devices: number, reach: 'every' | 'any'): HttpProblem {
  const on = reach === 'every' && devices > 1 ? ` on ${devices} devices` : '';
  const reason = `makes more than ${mostJobs} jobs${on}: choose fewer models, values or devices`;
  return HttpProblem.unprocessable([{ path: 'matrix', reason }]);
}

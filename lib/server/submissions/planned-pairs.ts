import 'server-only';
import type { JobComparison, JobEntry, JobNoise } from '../../contract/job.ts';
import type { SubmissionRequest } from '../../contract/submission.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import { comparedRefusal, pairRefusal } from '../../models/cell-rules/compared-refusal.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { chooseBySlug } from './choose-models.ts';
import { comparisonTitle, noiseTitle } from './job-title.ts';
import type { PlannedWork, Side } from './planned-work.ts';

/**
 * The comparisons and noise lines of a submission as work, in order.
 *
 * @throws HttpProblem 422 for a model that is not known, and for a sweep: a side is one cell
 */
export async function plannedPairs(
  { comparisons, noise, profile }: SubmissionRequest,
  ctx: Context,
): Promise<PlannedWork[]> {
  const works: PlannedWork[] = [];
  for (const [at, comparison] of comparisons.entries()) {
    works.push(await plannedComparison(comparison, profile, `comparisons.${at}`, ctx));
  }
  for (const [at, line] of noise.entries()) {
    works.push(await plannedNoise(line, profile, `noise.${at}`, ctx));
  }
  return works;
}

async function plannedComparison(
  comparison: JobComparison,
  profile: Profile,
  path: string,
  ctx: Context,
): Promise<PlannedWork> {
  const a = await openSide(comparison.a, `${path}.a`, ctx);
  const b = await openSide(comparison.b, `${path}.b`, ctx);
  return {
    work: { kind: 'comparison', comparison },
    sides: [a, b],
    refusal: comparedRefusal(a.entry) ?? comparedRefusal(b.entry) ?? pairRefusal(a.entry, b.entry),
    title: comparisonTitle(a, b),
    profile: carefully(profile, comparison.a, comparison.b),
  };
}

async function plannedNoise(
  noise: JobNoise,
  profile: Profile,
  path: string,
  ctx: Context,
): Promise<PlannedWork> {
  const side = await openSide(noise.cell, `${path}.cell`, ctx);
  return {
    work: { kind: 'noise', noise },
    sides: [side],
    refusal: comparedRefusal(side.entry),
    title: noiseTitle(side),
    profile: carefully(profile, noise.cell),
  };
}

async function openSide(entry: JobEntry, path: string, ctx: Context): Promise<Side> {
  if (entry.sweep !== undefined) {
    const reason = 'is not possible here: give one cell, or make a comparison for each value';
    throw HttpProblem.unprocessable([{ path: `${path}.sweep`, reason }]);
  }
  return { entry, chosen: await chooseBySlug(entry, `${path}.model`, ctx) };
}

/** One run of `quick` is too short for a verdict (method.md A5): it becomes `standard`. */
function carefully(profile: Profile, ...entries: readonly JobEntry[]): Profile {
  return entries.some((entry) => (entry.profile ?? profile) === 'full') ? 'full' : 'standard';
}

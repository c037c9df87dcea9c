import 'server-only';
import type { SubmissionPreview, SubmissionRequest } from '../../contract/submission.ts';
import { type Context, serverContext } from '../context.ts';
import { planSubmission } from './plan-submission.ts';

/**
 * What a submission would become; nothing is stored.
 *
 * @throws HttpProblem 422 as planSubmission
 */
export async function previewSubmission(
  request: SubmissionRequest,
  ctx: Context = serverContext(),
): Promise<SubmissionPreview> {
  return (await planSubmission(request, ctx)).preview;
}

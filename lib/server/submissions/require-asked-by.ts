import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Asker, ownerAsks } from '../auth/require-scope.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * Passes for the owner, and for the token that asked for a submission or job itself. To any other
 * token it is not there.
 *
 * @throws HttpProblem 404
 */
export async function requireAskedBy(
  asker: Asker,
  what: { jobId: string } | { submissionId: string },
  ctx: Context = serverContext(),
): Promise<void> {
  if (asker === ownerAsks) return;
  const [noun, id] = 'jobId' in what ? ['job', what.jobId] : ['submission', what.submissionId];
  const own =
    noun === 'job'
      ? `select s.asked_by from job j
           join submission s on s.workspace = j.workspace and s.id = j.submission_id
          where j.workspace = $1 and j.id = $2`
      : 'select asked_by from submission where workspace = $1 and id = $2';
  const found = Uuid7.safeParse(id).success
    ? await ctx.pool.query<{ asked_by: string }>(own, [ctx.workspace, id])
    : { rows: [] };
  if (found.rows[0]?.asked_by !== asker) {
    throw HttpProblem.notFound(`This token asked for no ${noun} of this id.`);
  }
}

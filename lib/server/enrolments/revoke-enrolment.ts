import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * Ends a code that was not used yet. One that was used stays as it is: the device is enrolled, and
 * it is the device that can be revoked.
 *
 * @throws HttpProblem 404 for an unknown id, 409 for a used code
 */
export async function revokeEnrolment(
  { id }: { id: string },
  ctx: Context = serverContext(),
): Promise<void> {
  const { rows } = await ctx.pool.query<{ used: boolean }>(
    `update enrolment_code
        set revoked_at = case when used_at is null then coalesce(revoked_at, now()) end
      where workspace = $1 and id = $2
      returning used_at is not null as used`,
    [ctx.workspace, id],
  );
  const [code] = rows;
  if (!code) throw HttpProblem.notFound('There is no enrolment of this id.');
  if (code.used) {
    throw HttpProblem.conflict('The code was used: revoke the device that enrolled with it.');
  }
}

import 'server-only';
import type pg from 'pg';
import type { EnrolmentProgress } from '../../contract/enrolment.ts';
import type { Context } from '../context.ts';

type Failure = NonNullable<EnrolmentProgress['failure']>;

/**
 * Tells the page that follows a code what went wrong with it. The device is not told: to it, every
 * code that does not work is the same.
 */
export async function noteFailure(
  ctx: Context,
  codeSha256: string,
  code: Failure['code'],
  detail: string,
): Promise<void> {
  const failure: Failure = { code, detail, at: new Date().toISOString() };
  await ctx.pool.query(
    'update enrolment_code set failure = $3 where workspace = $1 and code_sha256 = $2',
    [ctx.workspace, codeSha256, failure],
  );
}

/** The same for a code that no longer works: says whether it was used, revoked or ran out. */
export async function noteDeadCode(
  db: pg.Pool | pg.PoolClient,
  workspace: string,
  codeSha256: string,
): Promise<void> {
  await db.query(
    `update enrolment_code set failure = jsonb_build_object(
       'code', case when used_at is null then 'code_expired' else 'code_used' end,
       'detail', case
         when used_at is not null then 'Somebody tried this code again after it was used.'
         when revoked_at is not null then 'The code was tried after a newer one took its place.'
         else 'The code was tried after its time had run out.' end,
       'at', $3::text)
      where workspace = $1 and code_sha256 = $2`,
    [workspace, codeSha256, new Date().toISOString()],
  );
}

import 'server-only';
import { EnrolmentProgress, type EnrolmentStep } from '../../contract/enrolment.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

interface Row {
  id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  used_at: Date | null;
  contact: unknown;
  failure: unknown;
  device_id: string | null;
  device_name: string | null;
  confirmed_at: Date | null;
  result_id: string | null;
  result_at: Date | null;
}

/**
 * How far the device has come that a code was made for. The first result is the first complete one
 * after the code was used, so that a device that is attached again shows a new one.
 *
 * @throws HttpProblem 404
 */
export async function enrolmentProgress(
  { id }: { id: string },
  ctx: Context = serverContext(),
): Promise<EnrolmentProgress> {
  const { rows } = await ctx.pool.query<Row>(
    `select c.id, c.created_at, c.expires_at, c.revoked_at, c.used_at, c.contact, c.failure,
            d.id as device_id, d.name as device_name, d.confirmed_at,
            r.id as result_id, r.finished_at as result_at
       from enrolment_code c
       left join device d on d.workspace = c.workspace and d.id = c.device_id
       left join lateral (
         select id, finished_at from result
          where workspace = c.workspace and device_id = c.device_id and state = 'complete'
            and finished_at >= c.used_at
          order by finished_at limit 1) r on true
      where c.workspace = $1 and c.id = $2`,
    [ctx.workspace, id],
  );
  const [row] = rows;
  if (!row) throw HttpProblem.notFound('There is no enrolment of this id.');
  return EnrolmentProgress.parse({
    id: row.id,
    step: stepOf(row),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    contact: row.contact,
    device: row.device_id && {
      id: row.device_id,
      name: row.device_name,
      enrolledAt: row.used_at?.toISOString(),
      confirmedAt: row.confirmed_at?.toISOString() ?? null,
    },
    firstResult: row.result_id && { id: row.result_id, at: row.result_at?.toISOString() },
    failure: row.failure,
  });
}

function stepOf(row: Row): EnrolmentStep {
  if (row.result_id) return 'first result';
  if (row.device_id) return 'enrolled';
  return row.contact ? 'contacted' : 'waiting';
}

import 'server-only';
import type { LinkPath } from '../../contract/link.ts';
import { parseView } from '../../link/parse-view.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { describeCohort } from '../points/list-cohorts.ts';

const tables = {
  r: { sql: 'select 1 from result where workspace = $1 and id = $2', noun: 'result' },
  comparison: {
    sql: 'select 1 from comparison where workspace = $1 and id = $2',
    noun: 'comparison',
  },
  study: { sql: 'select 1 from study where workspace = $1 and id = $2', noun: 'study' },
} as const;

/**
 * Passes where a page stands at this address.
 *
 * @throws HttpProblem 404 for an id that nothing has, 422 for what is no cohort
 */
export async function requireShared(path: LinkPath, query: string, ctx: Context): Promise<void> {
  if (path === '/') {
    const { co } = parseView(new URLSearchParams(query)).view;
    if (co === null || describeCohort(co) !== null) return;
    throw HttpProblem.unprocessable([{ path: 'query', reason: 'co is no cohort' }]);
  }
  const [, noun, id] = path.split('/');
  if (noun !== 'r' && noun !== 'comparison' && noun !== 'study') return;
  const { sql, noun: name } = tables[noun];
  const { rowCount } = await ctx.pool.query(sql, [ctx.workspace, id]);
  if (rowCount === 0) throw HttpProblem.notFound(`There is no ${name} of this id.`);
}

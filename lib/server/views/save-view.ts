import 'server-only';
import { v7 as uuid7 } from 'uuid';
import type { SavedView, SavedViewRequest } from '../../contract/saved-view.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { canonicalQuery } from './canonical-query.ts';
import { nameTaken } from './name-taken.ts';
import { type StoredView, savedView, viewColumns } from './view-row.ts';

/** More than a person can tell apart by name. */
export const mostViews = 200;

/**
 * Gives an address a name. The query is kept as lib/link writes it, so that "modified" is a
 * comparison of texts.
 *
 * @throws HttpProblem 409 for a name that is taken or one view too many, 422 for a query that its
 *   page would not understand
 */
export async function saveView(
  { name, path, query }: SavedViewRequest,
  ctx: Context = serverContext(),
): Promise<SavedView> {
  const canonical = canonicalQuery(path, query);
  const { rows } = await ctx.pool.query<StoredView>(
    `insert into saved_view (workspace, id, name, path, query)
     select $1, $2, $3, $4, $5
      where (select count(*) from saved_view where workspace = $1) < $6
         on conflict (workspace, name) do nothing
     returning ${viewColumns}`,
    [ctx.workspace, uuid7(), name, path, canonical, mostViews],
  );
  const [row] = rows;
  if (row) return savedView(row);
  const taken = await ctx.pool.query(
    'select 1 from saved_view where workspace = $1 and name = $2',
    [ctx.workspace, name],
  );
  if (taken.rows.length > 0) throw nameTaken(name);
  throw HttpProblem.conflict(`There are ${mostViews} saved views already: remove one first.`);
}

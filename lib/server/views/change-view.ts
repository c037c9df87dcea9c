import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { type SavedView, type SavedViewChange, ViewPath } from '../../contract/saved-view.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { canonicalQuery } from './canonical-query.ts';
import { nameTaken } from './name-taken.ts';
import { type StoredView, savedView, viewColumns } from './view-row.ts';

const uniqueViolation = '23505';

/**
 * Another name for a saved view, or another state under its name; a link to the old state shows the
 * old state still.
 *
 * @throws HttpProblem 404, 409 for a name that is taken, 422 for a query that its page would not
 *   understand
 */
export async function changeView(
  id: string,
  { name, query }: SavedViewChange,
  ctx: Context = serverContext(),
): Promise<SavedView> {
  const stored = await readView(id, ctx);
  const canonical = query === undefined ? null : canonicalQuery(ViewPath.parse(stored.path), query);
  const same =
    (name ?? stored.name) === stored.name && (canonical ?? stored.query) === stored.query;
  if (same) return savedView(stored);
  try {
    const { rows } = await ctx.pool.query<StoredView>(
      `update saved_view
          set name = coalesce($3, name), query = coalesce($4, query), changed_at = now()
        where workspace = $1 and id = $2 returning ${viewColumns}`,
      [ctx.workspace, id, name ?? null, canonical],
    );
    const [row] = rows;
    if (!row) throw noSuchView();
    return savedView(row);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === uniqueViolation;
    throw taken && name !== undefined ? nameTaken(name) : error;
  }
}

/** The refusal for an id that no view has. */
export function noSuchView(): HttpProblem {
  return HttpProblem.notFound('There is no saved view of this id: it may have been removed.');
}

async function readView(id: string, { pool, workspace }: Context): Promise<StoredView> {
  if (!Uuid7.safeParse(id).success) throw noSuchView();
  const { rows } = await pool.query<StoredView>(
    `select ${viewColumns} from saved_view where workspace = $1 and id = $2`,
    [workspace, id],
  );
  const [row] = rows;
  if (!row) throw noSuchView();
  return row;
}

import 'server-only';
import type { SavedView } from '../../contract/saved-view.ts';
import { type Context, serverContext } from '../context.ts';
import { type StoredView, savedView, viewColumns } from './view-row.ts';

/** Every saved view, by name; names that differ in case alone by when they were saved. */
export async function listViews(ctx: Context = serverContext()): Promise<SavedView[]> {
  const { rows } = await ctx.pool.query<StoredView>(
    `select ${viewColumns} from saved_view where workspace = $1 order by lower(name), id`,
    [ctx.workspace],
  );
  return rows.map(savedView);
}

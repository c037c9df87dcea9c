import { type SavedView, ViewPath } from '../../contract/saved-view.ts';

/** A saved view as `viewColumns` reads it. */
export interface StoredView {
  id: string;
  name: string;
  path: string;
  query: string;
  saved_at: Date;
  changed_at: Date | null;
}

export const viewColumns = 'id, name, path, query, saved_at, changed_at';

/** A saved view as its owner sees it. */
export function savedView(row: StoredView): SavedView {
  return {
    id: row.id,
    name: row.name,
    path: ViewPath.parse(row.path),
    query: row.query,
    savedAt: row.saved_at.toISOString(),
    changedAt: row.changed_at?.toISOString() ?? null,
  };
}

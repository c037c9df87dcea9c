import * as z from 'zod';
import { Line, Moment, Uuid7 } from './primitives.ts';

/** Pages whose state is a view that can be saved. */
export const ViewPath = z.enum(['/', '/compare']);
export type ViewPath = z.infer<typeof ViewPath>;

/**
 * POST /api/v1/views (owner): a name for an address. The query is written canonically before it is
 * kept (lib/link/view-query.ts), so that "modified" is a comparison of texts.
 */
export const SavedViewRequest = z.strictObject({
  name: Line.max(80).trim().min(1),
  path: ViewPath,
  query: z.string().max(2000),
});
export type SavedViewRequest = z.infer<typeof SavedViewRequest>;

/** PATCH /api/v1/views/{id} (owner): another name, or the state on screen in place of the saved one. */
export const SavedViewChange = SavedViewRequest.omit({ path: true }).partial();
export type SavedViewChange = z.infer<typeof SavedViewChange>;

/** A saved view; the owner alone lists, changes and removes them. Saving changes no shared link. */
export const SavedView = SavedViewRequest.extend({
  id: Uuid7,
  savedAt: Moment,
  changedAt: Moment.nullable(),
});
export type SavedView = z.infer<typeof SavedView>;

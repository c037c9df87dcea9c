import { SavedViewRequest } from '../../../../lib/contract/saved-view.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { listViews } from '../../../../lib/server/views/list-views.ts';
import { saveView } from '../../../../lib/server/views/save-view.ts';

/** The owner's saved views, by name. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return listViews();
  });
}

/** A name for an address. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return saveView(await parseRequest(request, SavedViewRequest));
  }, 201);
}

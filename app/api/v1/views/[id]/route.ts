import { SavedViewChange } from '../../../../../lib/contract/saved-view.ts';
import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { changeView } from '../../../../../lib/server/views/change-view.ts';
import { removeView } from '../../../../../lib/server/views/remove-view.ts';

interface RouteContext {
  params: Promise<{ id: string }>;
}

/** Another name for a saved view, or another state under its name. */
export function PATCH(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return changeView((await params).id, await parseRequest(request, SavedViewChange));
  });
}

/** Removes a saved view. */
export function DELETE(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    await removeView((await params).id);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}

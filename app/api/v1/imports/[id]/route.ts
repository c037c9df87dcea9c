import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { importRemoved, removeImport } from '../../../../../lib/server/imports/remove-import.ts';

interface RouteContext {
  params: Promise<{ id: string }>;
}

/** Takes an import away: its points go, its results become tombstones. */
export function DELETE(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return removeImport({ id: (await params).id, reason: importRemoved });
  });
}

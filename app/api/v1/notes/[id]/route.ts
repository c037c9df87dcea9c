import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { removeNote } from '../../../../../lib/server/notes/remove-note.ts';

/** Takes a note back. */
export function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    await removeNote((await params).id);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}

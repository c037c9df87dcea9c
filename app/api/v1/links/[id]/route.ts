import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { revokeLink } from '../../../../../lib/server/links/revoke-link.ts';

interface RouteContext {
  params: Promise<{ id: string }>;
}

/** Revokes a link: it opens nothing from now on. */
export function DELETE(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    await revokeLink((await params).id);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}

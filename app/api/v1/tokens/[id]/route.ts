import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { revokeApiToken } from '../../../../../lib/server/tokens/revoke-api-token.ts';

/** Revokes a token. */
export function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    await revokeApiToken((await params).id);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}

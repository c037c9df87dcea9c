import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { coverage } from '../../../../lib/server/fleet/coverage.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** Device x runtime x model with the newest p50. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return coverage();
  });
}

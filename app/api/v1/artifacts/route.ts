import { listArtifacts } from '../../../../lib/server/artifacts/list-artifacts.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** The model files that the hub keeps. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return listArtifacts();
  });
}

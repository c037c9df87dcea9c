import { changeQuery } from '../../../../lib/server/changes/change-query.ts';
import { listChanges } from '../../../../lib/server/changes/list-changes.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** What changed, by data version: `?before=`, `?since=`, `?kind=corrections`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => listChanges(changeQuery(new URL(request.url).searchParams)));
}

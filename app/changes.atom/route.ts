import { atomFeed } from '../../lib/server/changes/atom-feed.ts';
import { changeQuery } from '../../lib/server/changes/change-query.ts';
import { listChanges } from '../../lib/server/changes/list-changes.ts';
import { serverContext } from '../../lib/server/context.ts';
import { respond } from '../../lib/server/http/respond.ts';

/** The newest changes as an Atom feed; `?kind=corrections` leaves out what was only added. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const list = await listChanges(changeQuery(new URL(request.url).searchParams));
    return new Response(atomFeed(list, serverContext().publicUrl), {
      headers: {
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'no-store',
      },
    });
  });
}

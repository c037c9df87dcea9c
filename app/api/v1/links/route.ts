import { LinkRequest } from '../../../../lib/contract/link.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { createLink } from '../../../../lib/server/links/create-link.ts';
import { listLinks } from '../../../../lib/server/links/list-links.ts';

/** The owner's links, those that open first. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return listLinks();
  });
}

/** A short address of a page. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return createLink(await parseRequest(request, LinkRequest));
  }, 201);
}

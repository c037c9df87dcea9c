import { makeBadge } from 'badge-maker';
import type { ShieldsBadge } from '../../../../../lib/contract/badge.ts';
import { badgeOf } from '../../../../../lib/export/badge.ts';
import { parseView } from '../../../../../lib/link/parse-view.ts';
import { findBadgePoint } from '../../../../../lib/server/badges/find-badge-point.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** A figure in a README may be this old, seconds. */
const keptS = 300;

/**
 * GET /api/v1/badge/{combination, point or result}.svg, or .json for shields.io; `?q=p99` chooses the
 * statistic. An id that is not there is a neutral badge: a README never shows a broken picture.
 */
export function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return respond(async () => {
    const [, id, format] = /^(.+)\.(svg|json)$/.exec((await params).file) ?? [];
    if (id === undefined) throw HttpProblem.notFound('A badge ends in .svg or .json: add it.');
    const query = new URL(request.url).searchParams;
    const { view } = parseView(query);
    const badge = badgeOf(await findBadgePoint(id), query.has('q') ? view.q : null);
    const headers = {
      'cache-control': `public, max-age=${keptS}`,
      'access-control-allow-origin': '*',
    };
    if (format === 'svg') {
      const type = 'image/svg+xml; charset=utf-8';
      return new Response(makeBadge(badge), { headers: { ...headers, 'content-type': type } });
    }
    const shields: ShieldsBadge = { schemaVersion: 1, ...badge, cacheSeconds: keptS };
    return Response.json(shields, { headers });
  });
}

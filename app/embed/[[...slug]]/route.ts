import { embedView } from '../../../components/embed/embed-view.ts';
import { embedQuery, readEmbed, readLook } from '../../../lib/export/embed/read-embed.ts';
import { viewHref } from '../../../lib/link/view-query.ts';
import { noSuchLink } from '../../../lib/server/links/open-link.ts';
import { explorePoints } from '../../explore-points.ts';
import { readerLocale } from '../../reader.ts';
import { embedLink } from '../embed-link.ts';
import { embedReply, respondEmbed } from '../embed-reply.ts';

export const dynamic = 'force-dynamic';

/**
 * GET /embed?<query of />, /embed/{slug}: a view alone, for a frame on another site. It reads no
 * session and sets no cookie.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug?: string[] }> },
): Promise<Response> {
  const [{ slug = [] }, locale] = await Promise.all([params, readerLocale()]);
  const query = new URL(request.url).searchParams;
  const { theme } = readLook(query);
  return respondEmbed({ locale, theme }, async () => {
    const [first, ...more] = slug;
    if (more.length > 0) throw noSuchLink();
    return first === undefined
      ? embedQueried(query, locale)
      : embedLink(first, { query, locale, headers: request.headers });
  });
}

async function embedQueried(
  query: URLSearchParams,
  locale: Awaited<ReturnType<typeof readerLocale>>,
): Promise<Response> {
  const { view, look, ignored } = readEmbed(query);
  const { list, unknownDs } = await explorePoints(view.co, view.ds);
  const drawn = unknownDs ? { ...view, ds: null } : view;
  const document = embedView({
    list,
    view: drawn,
    look,
    locale,
    title: null,
    note: null,
    ignored: unknownDs
      ? [...ignored, { key: 'ds', value: String(view.ds), reason: 'malformed' }]
      : ignored,
    shapeHref: (shape) => `/embed?${embedQuery({ ...drawn, view: shape }, look)}`,
    openHref: viewHref(drawn),
  });
  return embedReply(document, { kept: true });
}

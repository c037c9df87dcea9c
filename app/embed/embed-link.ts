import { embedView } from '../../components/embed/embed-view.ts';
import { askedShape, lookQuery, readLook } from '../../lib/export/embed/read-embed.ts';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { visitLink } from '../../lib/server/links/visit-link.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { readSharedView } from '../shared-view.ts';
import { embedReply } from './embed-reply.ts';
import { frozenNote } from './frozen-note.ts';
import { linkPicture, type Shown } from './link-picture.ts';

/**
 * The frame of a link: its view, live or held to its rows; of another page its picture.
 *
 * @throws HttpProblem 404 or 429, as visitLink
 */
export async function embedLink(
  slug: string,
  { query, locale, headers }: { query: URLSearchParams; locale: Locale; headers: Headers },
): Promise<Response> {
  const link = await visitLink(slug, headers);
  const shown = { look: readLook(query), locale };
  const document =
    link.path === '/'
      ? await viewOf(link, askedShape(query), shown)
      : await linkPicture(link, shown);
  return embedReply(document, { kept: false });
}

async function viewOf(
  link: OpenLink,
  shape: ReturnType<typeof askedShape>,
  { look, locale }: Shown,
): Promise<string> {
  const { list, view, changes } = await readSharedView(link);
  const rest = lookQuery(look);
  return embedView({
    list,
    view: shape === null ? view : { ...view, view: shape },
    look,
    locale,
    title: link.title,
    note: frozenNote(
      link,
      { asOf: list.asOf, rows: link.pointIds?.length ?? null, changes },
      locale,
    ),
    ignored: [],
    shapeHref: (one) => `/embed/${link.slug}?view=${one}${rest === '' ? '' : `&${rest}`}`,
    openHref: `/v/${link.slug}`,
  });
}

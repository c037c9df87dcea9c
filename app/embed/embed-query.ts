import { embedView } from '../../components/embed/embed-view.ts';
import { embedQuery, readEmbed } from '../../lib/export/embed/read-embed.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { explorePoints } from '../explore-points.ts';
import { embedReply } from './embed-reply.ts';

/** The frame of a view by the query of Explore; a data version to come is left out, and named. */
export async function embedQueried(query: URLSearchParams, locale: Locale): Promise<Response> {
  const { view, look, ignored } = readEmbed(query);
  const { list, unknownDs } = await explorePoints(view.co, view.ds);
  const drawn = unknownDs ? { ...view, ds: null } : view;
  const unread = { key: 'ds', value: String(view.ds), reason: 'malformed' as const };
  const document = embedView({
    list,
    view: drawn,
    look,
    locale,
    title: null,
    note: null,
    ignored: unknownDs ? [...ignored, unread] : ignored,
    shapeHref: (shape) => {
      const asked = embedQuery({ ...drawn, view: shape }, look);
      return asked === '' ? '/embed' : `/embed?${asked}`;
    },
    openHref: viewHref(drawn),
  });
  return embedReply(document, { kept: true });
}

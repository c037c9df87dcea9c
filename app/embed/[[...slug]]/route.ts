import { readLook } from '../../../lib/export/embed/read-embed.ts';
import { noSuchLink } from '../../../lib/server/links/open-link.ts';
import { readerLocale } from '../../reader.ts';
import { embedLink } from '../embed-link.ts';
import { embedQueried } from '../embed-query.ts';
import { respondEmbed } from '../embed-reply.ts';

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

import { respond } from '../../lib/server/http/respond.ts';
import { visitLink } from '../../lib/server/links/visit-link.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { readerLocale } from '../reader.ts';
import { tableOf, tableOfLink } from './table-of.ts';
import { type TableFormat, tableReply } from './table-reply.ts';

/** GET of a file of Explore or Compare: the query is the page's. */
export function viewRoute(format: TableFormat) {
  return (request: Request): Promise<Response> =>
    respond(async () => {
      const locale = await localeOf(format);
      const table = await tableOf(new URL(request.url).searchParams, locale);
      return tableReply(table, format, locale);
    });
}

/** GET of a file of a link: its last part opens it, and nothing else of the address is read. */
export function linkRoute(format: TableFormat) {
  return (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
    respond(async () => {
      const { slug } = await params;
      const locale = await localeOf(format);
      const link = await visitLink(slug, request.headers);
      return tableReply(await tableOfLink(link, locale), format, locale);
    });
}

/** People read Markdown in their language; what programs read is the same for everybody. */
async function localeOf(format: TableFormat): Promise<Locale> {
  return format === 'md' ? readerLocale() : 'en';
}

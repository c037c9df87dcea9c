import { env } from '../../lib/server/env.ts';
import { type DataSetFormat, exportPoints } from '../../lib/server/exports/export-points.ts';
import { textStream } from '../../lib/server/exports/text-stream.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import { respond } from '../../lib/server/http/respond.ts';

const contentTypes: Record<DataSetFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
};

/** GET of the whole public data set as of `?ds=`, without it the latest; streamed line by line. */
export function dataSetRoute(format: DataSetFormat) {
  return (request: Request): Promise<Response> =>
    respond(async () => {
      const asked = new URL(request.url).searchParams.get('ds');
      if (asked !== null && !/^[0-9]{1,15}$/.test(asked)) {
        throw HttpProblem.badRequest('ds is no data version: it is a whole number from 0.');
      }
      const { ds, etag, pieces } = await exportPoints({
        ds: asked === null ? null : Number(asked),
        format,
        licence: env().licence,
      });
      const headers = new Headers({
        etag,
        // Kept, but asked for again each time: a result may be withdrawn at any moment.
        'cache-control': 'no-cache',
        'content-type': contentTypes[format],
        'content-disposition': `attachment; filename="inferometer-ds${ds}.${format}"`,
      });
      if (request.headers.get('if-none-match')?.includes(etag)) {
        return new Response(null, { status: 304, headers });
      }
      return new Response(textStream(pieces()), { headers });
    });
}

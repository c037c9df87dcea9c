import { exportSamples } from '../../../../../../lib/server/exports/export-samples.ts';
import { textStream } from '../../../../../../lib/server/exports/text-stream.ts';
import { HttpProblem } from '../../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';

/** Every sample of a result, a line each, streamed run by run. */
export function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const { id } = await params;
    const pieces = await exportSamples(id);
    if (pieces === null) {
      throw HttpProblem.notFound('There is no result of this id with samples to show.');
    }
    return new Response(textStream(pieces()), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="samples-${id}.csv"`,
        'cache-control': 'no-store',
      },
    });
  });
}

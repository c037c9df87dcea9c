import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { getStudy } from '../../../../../lib/server/studies/get-study.ts';

/** A sweep with the points of its cells. */
export function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const study = await getStudy(await params);
    if (!study) throw HttpProblem.notFound('There is no study of this id.');
    return study;
  });
}

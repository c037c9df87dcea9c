import { Region } from '../../../../lib/contract/regions.ts';
import { HttpProblem } from '../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { deadlineRows } from '../../../../lib/server/results/deadline-rows.ts';

/** How results keep a deadline: `?ms=33.3&results=id,id`, of another timed part with `&region=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const region = Region.safeParse(query.get('region') ?? 'infer');
    if (!region.success) {
      throw HttpProblem.badRequest('region is none: it is infer, total, pre or post.');
    }
    const resultIds = (query.get('results') ?? '').split(',').filter((id) => id !== '');
    return deadlineRows({ ms: Number(query.get('ms')), region: region.data, resultIds });
  });
}

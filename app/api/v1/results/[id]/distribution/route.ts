import { Region } from '../../../../../../lib/contract/regions.ts';
import { HttpProblem } from '../../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';
import { distributionOf } from '../../../../../../lib/server/results/distribution-of.ts';

/** Percentiles of a result's samples from the least to the largest; of another part with `?region=`. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const { id } = await params;
    const asked = new URL(request.url).searchParams.get('region') ?? 'infer';
    const region = Region.safeParse(asked);
    if (!region.success) {
      throw HttpProblem.badRequest('region is none: it is infer, total, pre or post.');
    }
    const distribution = await distributionOf({ resultId: id, region: region.data });
    if (!distribution) {
      throw HttpProblem.notFound(
        'There is no result of this id with samples of single inferences.',
      );
    }
    return distribution;
  });
}

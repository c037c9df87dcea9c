import { downloadJson } from '../../../../../lib/server/http/download.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { comparisonJob } from '../../../../../lib/server/jobs/make-jobs.ts';

/** A job file that measures two results again, interleaved: `?a=RESULT&b=RESULT`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const job = await comparisonJob({ a: query.get('a') ?? '', b: query.get('b') ?? '' });
    return downloadJson(job, 'inferometer-comparison.json');
  });
}

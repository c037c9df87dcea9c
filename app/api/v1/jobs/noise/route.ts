import { downloadJson } from '../../../../../lib/server/http/download.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { noiseJob } from '../../../../../lib/server/jobs/make-jobs.ts';

/** A job file that measures a result's cell against itself: `?result=RESULT`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const job = await noiseJob({ result: query.get('result') ?? '' });
    return downloadJson(job, 'inferometer-noise.json');
  });
}

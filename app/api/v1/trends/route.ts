import { respond } from '../../../../lib/server/http/respond.ts';
import { trends } from '../../../../lib/server/points/trends.ts';

/** The p50 of the last results of some combinations: `?combinations=sha256,sha256`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = new URL(request.url).searchParams.get('combinations') ?? '';
    return trends(asked.split(',').filter((one) => one !== ''));
  });
}

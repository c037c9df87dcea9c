import { respond } from '../../../../lib/server/http/respond.ts';
import { listPoints } from '../../../../lib/server/points/list-points.ts';

/** The points of one cohort as of one data version: `?co=&ds=`, both optional. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const ds = query.get('ds');
    return listPoints({ co: query.get('co'), ds: ds === null ? null : wholeNumber(ds) });
  });
}

/** NaN for anything else, which listPoints refuses. */
function wholeNumber(text: string): number {
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

import { respond } from '../../../../lib/server/http/respond.ts';
import { findPoints } from '../../../../lib/server/points/find-points.ts';
import { listPoints } from '../../../../lib/server/points/list-points.ts';
import { pointsById } from '../../../../lib/server/points/points-by-id.ts';

/**
 * Points as of one data version (`?ds=`, without it the latest): of one cohort (`?co=`, without it the
 * newest own one), by their ids (`?ids=a,b`), or in whose identity words occur (`?find=`).
 */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const text = query.get('ds');
    const ds = text === null ? null : wholeNumber(text);
    const [ids, find] = [query.get('ids'), query.get('find')];
    if (ids !== null) {
      return pointsById(
        ids.split(',').filter((id) => id !== ''),
        { ds },
      );
    }
    if (find !== null) return findPoints({ find, ds });
    return listPoints({ co: query.get('co'), ds });
  });
}

/** NaN for anything else, which the verbs refuse. */
function wholeNumber(text: string): number {
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

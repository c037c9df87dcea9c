import { respond } from '../../../../lib/server/http/respond.ts';
import { askedVersion } from '../../../../lib/server/points/asked-version.ts';
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
    const ds = askedVersion(query);
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

import { respond } from '../../../../lib/server/http/respond.ts';
import { hubIdentity } from '../../../../lib/server/keys/hub-identity.ts';

export const dynamic = 'force-dynamic';

/** Who this hub is: the key that devices pin, and the agents that it serves and lets in. */
export function GET(): Promise<Response> {
  return respond(async () => hubIdentity());
}

import { handleSessionRequest } from '../../../../lib/server/auth/handle-session-request.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** People's sessions; which of better-auth's endpoints can be reached is decided in lib/server. */
function handle(request: Request): Promise<Response> {
  return respond(() => handleSessionRequest(request));
}

export { handle as GET, handle as POST };

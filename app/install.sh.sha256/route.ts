import { respond } from '../../lib/server/http/respond.ts';
import { installScript } from '../../lib/server/install/install-script.ts';

export const dynamic = 'force-dynamic';

/** The sha256 of /install.sh as it is served now, in the form that `sha256sum -c` reads. */
export function GET(): Promise<Response> {
  return respond(async () => {
    const { sha256 } = await installScript();
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(`${sha256}  install.sh\n`, { headers });
  });
}

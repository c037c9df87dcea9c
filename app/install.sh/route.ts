import { respond } from '../../lib/server/http/respond.ts';
import { installScript } from '../../lib/server/install/install-script.ts';

export const dynamic = 'force-dynamic';

/** The installer, with the sha256 of everything it fetches written into it. */
export function GET(): Promise<Response> {
  return respond(async () => {
    const { text } = await installScript();
    const headers = {
      'content-type': 'text/x-shellscript; charset=utf-8',
      'cache-control': 'no-store',
    };
    return new Response(text, { headers });
  });
}

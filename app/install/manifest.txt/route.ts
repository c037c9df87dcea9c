import { installLine } from '../../../lib/contract/install-manifest.ts';
import { HttpProblem } from '../../../lib/server/http/http-problem.ts';
import { respond } from '../../../lib/server/http/respond.ts';
import { readManifest } from '../../../lib/server/install/read-manifest.ts';

export const dynamic = 'force-dynamic';

/** Everything that devices can install from this hub, one line each. */
export function GET(): Promise<Response> {
  return respond(async () => {
    const manifest = await readManifest();
    if (!manifest) {
      throw HttpProblem.notFound('The install files are not made yet: run npm run packs.');
    }
    const text = manifest.files.map((file) => `${installLine(file)}\n`).join('');
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(text, { headers });
  });
}

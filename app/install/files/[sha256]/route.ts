import { respond } from '../../../../lib/server/http/respond.ts';
import { openInstallFile } from '../../../../lib/server/install/open-install-file.ts';

/** One file that the installer fetches, whole or from where it broke off. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ sha256: string }> },
): Promise<Response> {
  return respond(async () => {
    const { sha256 } = await params;
    return openInstallFile({ sha256, range: request.headers.get('range') });
  });
}

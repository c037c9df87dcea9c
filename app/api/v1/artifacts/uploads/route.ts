import { UploadRequest } from '../../../../../lib/contract/stored-artifact.ts';
import { openUpload } from '../../../../../lib/server/artifacts/open-upload.ts';
import { requireOwnerOr } from '../../../../../lib/server/auth/require-scope.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** Begins an upload, or finds the one of the same file that was begun before. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('artifacts:write', request.headers);
    return openUpload(await parseRequest(request, UploadRequest));
  }, 201);
}

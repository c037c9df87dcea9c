import { appendToUpload } from '../../../../../../lib/server/artifacts/append-to-upload.ts';
import { uploadState } from '../../../../../../lib/server/artifacts/upload-state.ts';
import { requireOwnerOr } from '../../../../../../lib/server/auth/require-scope.ts';
import { HttpProblem } from '../../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';

type Params = { params: Promise<{ id: string }> };

/** Where an upload stands. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('artifacts:write', request.headers);
    return uploadState((await params).id);
  });
}

/** Bytes of an upload from the header `upload-offset` on. */
export function PATCH(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('artifacts:write', request.headers);
    const { id } = await params;
    const offset = wholeNumber(request.headers.get('upload-offset'));
    if (offset === null) {
      throw HttpProblem.badRequest(
        'The header upload-offset is missing or no number: send where these bytes begin.',
      );
    }
    const announced = wholeNumber(request.headers.get('content-length'));
    return appendToUpload({ id, offset, announced, body: request.body });
  });
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[0-9]{1,15}$/.test(text) ? Number(text) : null;
}

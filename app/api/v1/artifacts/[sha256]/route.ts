import { deleteArtifact } from '../../../../../lib/server/artifacts/delete-artifact.ts';
import { openArtifact } from '../../../../../lib/server/artifacts/open-artifact.ts';
import { requireDevice } from '../../../../../lib/server/auth/require-device.ts';
import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

type Params = { params: Promise<{ sha256: string }> };

/** The bytes of a model file, whole or by Range, for the owner or for a device. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    const { headers } = request;
    await (headers.has('authorization') ? requireDevice(headers) : requireOwner(headers));
    return openArtifact((await params).sha256, headers);
  });
}

/** Deletes a model file that no open job needs. */
export function DELETE(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    await deleteArtifact((await params).sha256);
    return new Response(null, { status: 204 });
  });
}

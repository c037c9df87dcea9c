import { Uuid7 } from '../../../../../lib/contract/primitives.ts';
import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { enrolmentProgress } from '../../../../../lib/server/enrolments/enrolment-progress.ts';
import { revokeEnrolment } from '../../../../../lib/server/enrolments/revoke-enrolment.ts';
import { parseValue } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

type Params = { params: Promise<{ id: string }> };

/** How far the device has come that a code was made for. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return enrolmentProgress({ id: parseValue((await params).id, Uuid7) });
  });
}

/** Ends a code that was not used yet. */
export function DELETE(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    await revokeEnrolment({ id: parseValue((await params).id, Uuid7) });
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}

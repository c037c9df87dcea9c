import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { createEnrolment } from '../../../../lib/server/enrolments/create-enrolment.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** A fresh enrolment code, live at once and shown this once. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return createEnrolment();
  }, 201);
}

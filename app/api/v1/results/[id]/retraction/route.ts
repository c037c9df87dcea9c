import { type RetractionReply, RetractionRequest } from '../../../../../../lib/contract/change.ts';
import { requireOwner } from '../../../../../../lib/server/auth/require-owner.ts';
import { parseRequest } from '../../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';
import { retractResult } from '../../../../../../lib/server/results/retract-result.ts';

/** Retracts a result with a reason; a second time changes nothing. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async (): Promise<RetractionReply> => {
    await requireOwner(request.headers);
    const { id } = await params;
    const { reason } = await parseRequest(request, RetractionRequest);
    return { resultId: id, ds: await retractResult({ id, reason }) };
  });
}

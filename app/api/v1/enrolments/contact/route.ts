import { EnrolmentContact } from '../../../../../lib/contract/enrolment.ts';
import { limitGuesses } from '../../../../../lib/server/enrolments/limit-guesses.ts';
import { recordContact } from '../../../../../lib/server/enrolments/record-contact.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { peerAddress } from '../../../../../lib/server/http/peer-address.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** The installer's first word; the code comes in the body and stays unused. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const contact = await parseRequest(request, EnrolmentContact);
    const address = peerAddress(request.headers);
    await limitGuesses(address, () => recordContact({ contact, address }));
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}

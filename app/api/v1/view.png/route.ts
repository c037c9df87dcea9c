import { respond } from '../../../../lib/server/http/respond.ts';
import { pictureOf } from '../../../picture-of.ts';
import { pictureReply } from '../../../pictures/picture-reply.ts';
import { pictureRequest } from '../../../pictures/picture-request.ts';

/** GET /api/v1/view.png?QUERY: what the query of `/` draws; with `page=compare` that of Compare. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = await pictureRequest(new URL(request.url).searchParams, 'png');
    const sending = { format: 'png', scale: 2, name: 'inferometer', keep: 'public' } as const;
    return pictureReply(await pictureOf(asked), sending);
  });
}

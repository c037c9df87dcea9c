import { respond } from '../../../../lib/server/http/respond.ts';
import { visitLink } from '../../../../lib/server/links/visit-link.ts';
import { pictureOfLink } from '../../../picture-of.ts';
import { pictureReply } from '../../../pictures/picture-reply.ts';
import { pictureRequest } from '../../../pictures/picture-request.ts';

/** GET /v/{slug}/view.png: what a link draws; gone with the link. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return respond(async () => {
    const link = await visitLink((await params).slug, request.headers);
    const asked = await pictureRequest(new URL(request.url).searchParams, 'png');
    const sending = { format: 'png', scale: 2, name: 'inferometer', keep: 'link' } as const;
    return pictureReply(await pictureOfLink(link, asked), sending);
  });
}

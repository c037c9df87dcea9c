import { respond } from '../../../../lib/server/http/respond.ts';
import { ogOf } from '../../../pictures/og-of.ts';
import { pictureReply } from '../../../pictures/picture-reply.ts';
import { pictureRequest } from '../../../pictures/picture-request.ts';

/** GET /api/v1/og?page=...&QUERY: the preview of a page, PNG of 1200 by 630 px (ux.md G3). */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = await pictureRequest(new URL(request.url).searchParams, 'png');
    const sending = { format: 'png', scale: 1, name: 'preview', keep: 'public' } as const;
    return pictureReply(await ogOf(asked), sending);
  });
}

import { respond } from '../../../../lib/server/http/respond.ts';
import { hubDocument } from '../../../../lib/server/openapi/hub-document.ts';

export const dynamic = 'force-dynamic';

/** The API as an OpenAPI document, for any site to read. */
export function GET(): Promise<Response> {
  return respond(async () =>
    Response.json(hubDocument(), {
      headers: { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' },
    }),
  );
}

import { resultsSchema } from '../../../lib/contract/results-schema.ts';

/** The published result schema, for tools that write it and for editors. */
export function GET(): Response {
  return Response.json(resultsSchema(), {
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600',
      'content-type': 'application/schema+json; charset=utf-8',
    },
  });
}

import { ImportFile, maxImportBytes } from '../../../../lib/contract/import.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { requireOwnerOr } from '../../../../lib/server/auth/require-scope.ts';
import { parseBody } from '../../../../lib/server/http/parse-body.ts';
import { readBody } from '../../../../lib/server/http/read-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { importResults } from '../../../../lib/server/imports/import-results.ts';
import { listImports } from '../../../../lib/server/imports/list-imports.ts';

/** What was brought in from elsewhere, for its owner. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return listImports();
  });
}

/** Takes in a file of the published result schema; the same content again changes nothing. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const asker = await requireOwnerOr('results:import', request.headers);
    return importResults(parseBody(await readBody(request, maxImportBytes), ImportFile), asker);
  }, 201);
}

import { respond } from '../../../../lib/server/http/respond.ts';
import { searchCatalogue } from '../../../../lib/server/search/search-catalogue.ts';

/** Devices, models, frameworks, studies by name, results by the beginning of their id: `?q=`. */
export function GET(request: Request): Promise<Response> {
  return respond(() => searchCatalogue(new URL(request.url).searchParams.get('q') ?? ''));
}

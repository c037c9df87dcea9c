import { CatalogueNoun } from '../../../../../../lib/contract/catalogue.ts';
import { catalogueEntry } from '../../../../../../lib/server/catalogue/catalogue-entry.ts';
import { HttpProblem } from '../../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';
import { askedVersion } from '../../../../../../lib/server/points/asked-version.ts';

/**
 * Everything that is known of a device, a model or a framework as of one data version (`?ds=`, without
 * it the latest); of a framework against `?base=`.
 */
export function GET(
  request: Request,
  { params }: { params: Promise<{ noun: string; slug: string }> },
): Promise<Response> {
  return respond(async () => {
    const { noun, slug } = await params;
    const known = CatalogueNoun.safeParse(noun);
    const query = new URL(request.url).searchParams;
    const asked = { slug, base: query.get('base'), ds: askedVersion(query) };
    const entry = known.success ? await catalogueEntry({ noun: known.data, ...asked }) : null;
    if (!entry) throw HttpProblem.notFound(`The catalogue has no ${noun} of this name.`);
    return entry;
  });
}

import 'server-only';
import type { CatalogueEntry, CatalogueNoun } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import { Slug } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { resolveVersion, type Version } from '../points/resolve-version.ts';
import { type BoardsAsOf, boardSpread, countBoards } from './board-spread.ts';
import { entryFacts } from './entry-facts.ts';
import { anyCurrentPoint, entryPoints } from './entry-points.ts';
import { frameworkGains } from './framework-gains.ts';

/** Which entry, as of which data version; of a framework also the one that it is held against. */
export interface EntryQuery {
  noun: CatalogueNoun;
  slug: string;
  base?: string | null;
  ds?: number | null;
}

/**
 * Everything that is known of one device class, model or framework as of one data version (without
 * it, the latest); null when nothing is: no point names it, and nothing of that name was ever
 * measured. A result that was retracted later is a tombstone, and in no spread and no gain.
 *
 * @throws HttpProblem 400 for what is no data version, 404 for one that is yet to come
 */
export async function catalogueEntry(
  { noun, slug, base = null, ds: asked = null }: EntryQuery,
  ctx: Context = serverContext(),
): Promise<CatalogueEntry | null> {
  if (!Slug.safeParse(slug).success) return null;
  const version = await resolveVersion(asked, ctx);
  const { ds, latestDs, asOf } = version;
  const { points, total } = await entryPoints({ noun, slug, ds }, ctx);
  const { name, facts } = await entryFacts(noun, slug, points, ctx);
  const named = points[0] ?? (ds < latestDs ? await anyCurrentPoint({ noun, slug }, ctx) : null);
  const shown = name ?? nameOf(noun, named);
  if (shown === null) return null;
  const at = boardsAsOf(version);
  const boards = noun === 'device' ? await countBoards(slug, ctx, at) : 0;
  const newest = points.find(({ tier, measuredAt }) => tier === 'measured' && measuredAt !== null);
  return {
    noun,
    slug,
    name: shown,
    ds,
    latestDs,
    asOf,
    facts,
    points,
    total,
    boards,
    spread: boards > 1 ? await boardSpread(slug, ctx, at) : [],
    gains: noun === 'framework' ? await frameworkGains({ slug, base, ds }, ctx) : null,
    newestAt: newest?.measuredAt ?? null,
  };
}

/** Before the first version nothing had finished. The moment of one is told in whole milliseconds. */
function boardsAsOf({ ds, latestDs, asOf }: Version): BoardsAsOf {
  const made = asOf === null ? 0 : Date.parse(asOf) + 1;
  return { ds, until: ds < latestDs ? new Date(made).toISOString() : null };
}

function nameOf(noun: CatalogueNoun, point: Point | null): string | null {
  if (!point) return null;
  return { device: point.device, model: point.model, framework: point.runtime }[noun].name;
}

import 'server-only';
import type { CatalogueEntry, CatalogueNoun } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import { Slug } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { boardSpread, countBoards } from './board-spread.ts';
import { entryFacts } from './entry-facts.ts';
import { entryPoints } from './entry-points.ts';
import { frameworkGains } from './framework-gains.ts';

/** Which entry; of a framework also the one that it is held against. */
export interface EntryQuery {
  noun: CatalogueNoun;
  slug: string;
  base?: string | null;
}

/**
 * Everything that is known of one device class, model or framework; null when nothing is: no point
 * names it, and nothing of that name was ever measured.
 */
export async function catalogueEntry(
  { noun, slug, base = null }: EntryQuery,
  ctx: Context = serverContext(),
): Promise<CatalogueEntry | null> {
  if (!Slug.safeParse(slug).success) return null;
  const { points, total } = await entryPoints(noun, slug, ctx);
  const { name, facts } = await entryFacts(noun, slug, points, ctx);
  const shown = name ?? nameOf(noun, points);
  if (shown === null) return null;
  const boards = noun === 'device' ? await countBoards(slug, ctx) : 0;
  const newest = points.find(({ tier, measuredAt }) => tier === 'measured' && measuredAt !== null);
  return {
    noun,
    slug,
    name: shown,
    facts,
    points,
    total,
    boards,
    spread: boards > 1 ? await boardSpread(slug, ctx) : [],
    gains: noun === 'framework' ? await frameworkGains({ slug, base }, ctx) : null,
    newestAt: newest?.measuredAt ?? null,
  };
}

function nameOf(noun: CatalogueNoun, [point]: readonly Point[]): string | null {
  if (!point) return null;
  return { device: point.device, model: point.model, framework: point.runtime }[noun].name;
}

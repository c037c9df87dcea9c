import 'server-only';
import path from 'node:path';
import { type Context, serverContext } from '../context.ts';
import { publishPoints } from '../points/publish-points.ts';
import { readCurated } from './curated.ts';
import { groupBy } from './group-by.ts';
import { publishedDigest, readPublished } from './read-published.ts';
import { readSources } from './sources.ts';

/** What a call of loadPublished found. */
export interface LoadedPublished {
  sources: number;
  points: number;
  /** False when the packed figures were loaded already: nothing was written. */
  changed: boolean;
}

/**
 * Brings the published figures that ship with the product into the workspace, in one transaction
 * that raises its data version. Idempotent by the content of `prisma/reference`: a second call
 * compares digests and writes nothing. Where the packed figures changed, rows that are gone or
 * different are closed and new ones opened; equal rows stay untouched. Several processes may call
 * it at once.
 *
 * @throws Error when a packed file is broken or the database does not answer
 */
export async function loadPublished(
  context: Context = serverContext(),
  folder: string = path.resolve('prisma/reference'),
): Promise<LoadedPublished> {
  const digest = publishedDigest(folder);
  const before = await loadedBefore(context, digest);
  if (before?.sources === readSources(folder).length) return { ...before, changed: false };
  // Mapped before the transaction: the workspace stays locked only while rows are written.
  const bySource = groupBy(readPublished(folder), ({ source }) => source);
  const { sources, points, changed } = await publishPoints(
    {
      curatedCohort: readCurated(folder).cohort,
      sources: readSources(folder).map(({ key }) => ({
        key,
        digest,
        points: () => (bySource.get(key) ?? []).map(({ point }) => point),
      })),
    },
    context,
  );
  // A planner without statistics of 24,000 new rows reads the whole table for every cohort.
  if (changed) await context.pool.query('analyze point');
  return { sources, points, changed };
}

/** Sources loaded with this digest; null when one was loaded with another. */
async function loadedBefore(
  { pool, workspace }: Context,
  digest: string,
): Promise<{ sources: number; points: number } | null> {
  const { rows } = await pool.query<{ sources: number; points: number; same: boolean | null }>(
    `select count(*)::int as sources, coalesce(sum(points), 0)::int as points,
            bool_and(digest = $2) as same
       from published_source where workspace = $1`,
    [workspace, digest],
  );
  const found = rows[0];
  return found?.same === true ? { sources: found.sources, points: found.points } : null;
}

import 'server-only';
import type { Point } from '../../contract/point.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { lockPoints, nextDataVersion } from './next-data-version.ts';
import { closePoints, hashPoint, openPoints } from './write-points.ts';

/** All points of one published source. A digest that is stored already means: nothing to do. */
export interface PublishedBatch {
  key: string;
  digest: string;
  points: () => readonly Point[];
}

/** What a workspace's published figures shall be, in whole. */
export interface Publication {
  sources: readonly PublishedBatch[];
  /** The cohort that people meet first while there is no own one. */
  curatedCohort: string | null;
}

/** What a publication came to; `ds` is null when nothing changed. */
export interface Published {
  sources: number;
  points: number;
  changed: boolean;
  ds: number | null;
}

/**
 * Makes the published points of the workspace exactly these: in one transaction, under one new data
 * version, touching only what differs. Sources that are no longer given lose their points. A source
 * whose digest is stored already is not even read.
 */
export async function publishPoints(
  input: Publication,
  ctx: Context = serverContext(),
): Promise<Published> {
  const { workspace } = ctx;
  return inTransaction(ctx.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await lockPoints(tx, workspace);
    await tx.query('update workspace set curated_cohort = $2 where id = $1', [
      workspace,
      input.curatedCohort,
    ]);
    const stored = await storedSources(tx, workspace);
    const changed = input.sources.filter(({ key, digest }) => stored.get(key)?.digest !== digest);
    const given = new Set(input.sources.map(({ key }) => key));
    const gone = [...stored.keys()].filter((key) => !given.has(key));
    let points = 0;
    for (const { key, digest } of input.sources) {
      if (stored.get(key)?.digest === digest) points += stored.get(key)?.points ?? 0;
    }
    if (changed.length + gone.length === 0) {
      return { sources: input.sources.length, points, changed: false, ds: null };
    }
    const ds = await nextDataVersion(tx, workspace, 'published figures');
    for (const source of changed) points += await replaceSource(tx, workspace, ds, source);
    for (const key of gone) {
      await replaceSource(tx, workspace, ds, { key, digest: '', points: () => [] });
    }
    return { sources: input.sources.length, points, changed: true, ds };
  });
}

async function storedSources(
  tx: Transaction,
  workspace: string,
): Promise<Map<string, { digest: string; points: number }>> {
  const { rows } = await tx.query<{ key: string; digest: string; points: number }>(
    'select key, digest, points from published_source where workspace = $1',
    [workspace],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function replaceSource(
  tx: Transaction,
  workspace: string,
  ds: number,
  { key, digest, points }: PublishedBatch,
): Promise<number> {
  const { rows } = await tx.query<{ id: string; body_sha256: string }>(
    `select id, body_sha256 from point
      where workspace = $1 and source_key = $2 and to_seq is null`,
    [workspace, key],
  );
  const before = new Map(rows.map((row) => [row.id, row.body_sha256]));
  const after = points().map(hashPoint);
  const same = (id: string, sha: string) => before.get(id) === sha;
  const kept = new Set(
    after
      .filter(({ point, bodySha256 }) => same(point.id, bodySha256))
      .map(({ point }) => point.id),
  );
  const closed = [...before.keys()].filter((id) => !kept.has(id));
  const opened = after.filter(({ point }) => !kept.has(point.id));
  await closePoints(tx, workspace, ds, closed);
  await openPoints(tx, workspace, ds, opened, key);
  if (after.length === 0) {
    await tx.query('delete from published_source where workspace = $1 and key = $2', [
      workspace,
      key,
    ]);
  } else {
    await tx.query(
      `insert into published_source (workspace, key, digest, points) values ($1, $2, $3, $4)
       on conflict (workspace, key) do update set
         digest = excluded.digest, points = excluded.points, loaded_at = now()`,
      [workspace, key, digest, after.length],
    );
  }
  return after.length;
}

import 'server-only';
import { type ChangeList, changeBatch } from '../../contract/change.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { ownChanges, sourceChanges, type VersionedChange } from './read-changes.ts';
import { readRetractions } from './read-retractions.ts';

/** Versions before one and after another; `corrections` leaves out what was only added. */
export interface ChangeQuery {
  before?: number | null;
  since?: number | null;
  kind?: 'corrections' | null;
}

/**
 * What the data versions changed, newest first, fifty to a page. What a retraction took away or put
 * in its place stands in the retraction alone.
 *
 * @throws HttpProblem 400 for what is no data version
 */
export async function listChanges(
  { before = null, since = null, kind = null }: ChangeQuery = {},
  ctx: Context = serverContext(),
): Promise<ChangeList> {
  requireVersion('before', before);
  requireVersion('since', since);
  const { rows } = await ctx.pool.query<{ ds: string; at: Date }>(
    `select v.ds, v.at from data_version v
      where v.workspace = $1 and ($2::bigint is null or v.ds < $2) and v.ds > coalesce($3::bigint, 0)
        and (not $4 or exists (select 1 from point p where p.workspace = v.workspace and p.to_seq = v.ds)
             or exists (select 1 from retraction x where x.workspace = v.workspace and x.ds = v.ds))
      order by v.ds desc limit $5`,
    [ctx.workspace, before, since, kind === 'corrections', changeBatch + 1],
  );
  const page = rows.slice(0, changeBatch);
  const ds = page.map((row) => Number(row.ds));
  const changes = ds.length === 0 ? [] : await readAll(ds, ctx);
  const wanted = changes.filter((change) => kind === null || change.kind !== 'added');
  return {
    versions: page.map((row) => ({
      ds: Number(row.ds),
      at: row.at.toISOString(),
      changes: wanted.flatMap(({ ds: version, ...change }) =>
        version === Number(row.ds) ? [change] : [],
      ),
    })),
    next: rows.length > changeBatch ? (ds.at(-1) ?? null) : null,
  };
}

async function readAll(ds: readonly number[], ctx: Context): Promise<VersionedChange[]> {
  const [retracted, own, published] = await Promise.all([
    readRetractions(ds, ctx),
    ownChanges(ds, ctx),
    sourceChanges(ds, ctx),
  ]);
  const told = new Set(retracted.map((one) => `${one.ds} ${one.formerId}`));
  const others = own.filter(
    (one) => one.formerId === null || !told.has(`${one.ds} ${one.formerId}`),
  );
  return [...retracted, ...others, ...published];
}

function requireVersion(name: string, ds: number | null): void {
  if (ds === null || (Number.isSafeInteger(ds) && ds >= 0)) return;
  throw HttpProblem.badRequest(`${name} is no data version: it is a whole number from 0.`);
}

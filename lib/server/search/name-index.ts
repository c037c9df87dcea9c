import 'server-only';
import type { CatalogueNoun, FoundItem } from '../../contract/catalogue.ts';
import { nounColumns } from '../catalogue/entry-points.ts';
import type { Context } from '../context.ts';

interface NameIndex {
  ds: string;
  items: FoundItem[];
}

/**
 * Names change only with the data version, so each process keeps those of the newest it has seen: a
 * search then reads one row. Kept by pool, since a process may serve more than one database.
 */
const kept = new WeakMap<object, Map<string, NameIndex>>();

/** Every device class, model and framework that a current point names. */
export async function nameIndex(ctx: Context): Promise<readonly FoundItem[]> {
  const { rows } = await ctx.pool.query<{ ds: string }>('select ds from workspace where id = $1', [
    ctx.workspace,
  ]);
  const ds = rows[0]?.ds ?? '0';
  const ofPool = kept.get(ctx.pool) ?? new Map<string, NameIndex>();
  kept.set(ctx.pool, ofPool);
  const known = ofPool.get(ctx.workspace);
  if (known?.ds === ds) return known.items;
  const items = [
    ...(await names('device', "body->'device'->>'name'", 'null', ctx)),
    ...(await names('model', "body->'model'->>'name'", "body->'model'->>'family'", ctx)),
    ...(await names('framework', "body->'runtime'->>'name'", 'null', ctx)),
  ];
  ofPool.set(ctx.workspace, { ds, items });
  return items;
}

/** Slugs and counts from the index alone; a name from one row of each. */
async function names(
  kind: CatalogueNoun,
  name: string,
  detail: string,
  ctx: Context,
): Promise<FoundItem[]> {
  const column = nounColumns[kind];
  const { rows } = await ctx.pool.query<FoundItem>(
    `select $2::text as kind, n.slug as id, one.name, one.detail, n.points
       from (select ${column} as slug, count(*)::int as points from point
              where workspace = $1 and to_seq is null group by ${column}) n
       cross join lateral (
         select ${name} as name, ${detail} as detail from point p
          where p.workspace = $1 and p.${column} = n.slug and p.to_seq is null limit 1) one`,
    [ctx.workspace, kind],
  );
  return rows.map((row) => ({ ...row, detail: row.detail === row.name ? null : row.detail }));
}

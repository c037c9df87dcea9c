import 'server-only';
import type { CatalogueFacts, CatalogueNoun } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import { ArtifactFormat } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';

const unknown: CatalogueFacts = {
  memoryBytes: null,
  family: null,
  task: null,
  parameters: null,
  flops: null,
  speedOnly: null,
  artifacts: [],
};

/** Files of one model that are listed at most. */
const mostArtifacts = 100;

/** What is stated of an entry besides its points, and the name that a device of its own gave it. */
export async function entryFacts(
  noun: CatalogueNoun,
  slug: string,
  points: readonly Point[],
  ctx: Context,
): Promise<{ name: string | null; facts: CatalogueFacts }> {
  if (noun === 'framework') return { name: null, facts: unknown };
  return noun === 'device' ? deviceFacts(slug, ctx) : modelFacts(slug, points, ctx);
}

async function deviceFacts(slug: string, ctx: Context) {
  const { rows } = await ctx.pool.query<{ name: string; memory: string | null }>(
    'select name, memory_bytes as memory from device_class where workspace = $1 and slug = $2',
    [ctx.workspace, slug],
  );
  const row = rows[0];
  const memoryBytes = row?.memory == null ? null : Number(row.memory);
  return { name: row?.name ?? null, facts: { ...unknown, memoryBytes } };
}

interface ModelRow {
  name: string;
  family: string;
  task: string;
  speed_only: boolean;
  parameters: string | null;
  flops: string | null;
  artifacts: { sha256: string; format: string; bytes: number }[] | null;
}

/** Of a model that nobody measured here, its published rows state family and task. */
async function modelFacts(slug: string, points: readonly Point[], ctx: Context) {
  const { rows } = await ctx.pool.query<ModelRow>(
    `select m.name, m.family, m.task, m.speed_only, m.parameters, m.flops,
            (select json_agg(json_build_object('sha256', sha256, 'format', format, 'bytes', bytes)
                             order by format, bytes, sha256)
               from (select * from artifact a
                      where a.workspace = m.workspace and a.model = m.slug
                      order by format, bytes, sha256 limit $3) a) as artifacts
       from model m where m.workspace = $1 and m.slug = $2`,
    [ctx.workspace, slug, mostArtifacts],
  );
  const row = rows[0];
  const [point] = points;
  if (!row) {
    const facts = { ...unknown, family: point?.model.family ?? null, task: point?.task ?? null };
    return { name: null, facts };
  }
  const number = (text: string | null) => (text === null ? null : Number(text));
  return {
    name: row.name,
    facts: {
      ...unknown,
      family: row.family,
      task: row.task,
      parameters: number(row.parameters),
      flops: number(row.flops),
      speedOnly: row.speed_only,
      artifacts: (row.artifacts ?? []).map(({ format, ...rest }) => ({
        ...rest,
        format: ArtifactFormat.catch('other').parse(format),
      })),
    },
  };
}

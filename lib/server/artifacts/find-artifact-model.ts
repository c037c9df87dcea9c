import 'server-only';
import type { HubModel } from '../../contract/job-order.ts';
import type { ModelFacts } from '../../contract/model-facts.ts';
import { type Context, serverContext } from '../context.ts';
import { newestKept } from './newest-kept.ts';

/**
 * An uploaded file as a job names it: what its owner said of it, and what the scan found where he
 * said nothing. A batch that the file leaves open is one image; other open sizes stay open, and the
 * device says which. Null when there is no such file.
 */
export async function findArtifactModel(
  sha256: string,
  ctx: Context = serverContext(),
): Promise<HubModel | null> {
  const row = await newestKept(ctx.pool, ctx, sha256);
  if (!row) return null;
  const { slug, name, task, format, precision, layout, preprocessing } = row.description;
  const inputShape = row.description.inputShape ?? fixedShape(row.facts);
  const inputName = row.facts?.inputs[0]?.name;
  const outputName = row.facts?.outputs[0]?.name;
  return {
    slug,
    name,
    task,
    format,
    precision,
    sha256: row.sha256,
    bytes: row.bytes,
    ...(inputShape ? { inputShape } : {}),
    ...(layout ? { layout } : {}),
    ...(inputName ? { inputName } : {}),
    ...(outputName ? { outputName } : {}),
    ...(preprocessing ? { preprocessing } : {}),
  };
}

function fixedShape(facts: ModelFacts | null): number[] | null {
  const shape = facts?.inputs[0]?.shape ?? [];
  const fixed = shape.flatMap((size, axis) => {
    const value = size ?? (axis === 0 ? 1 : null);
    return value === null || value < 1 || value > 65_536 ? [] : [value];
  });
  return shape.length >= 1 && shape.length <= 8 && fixed.length === shape.length ? fixed : null;
}

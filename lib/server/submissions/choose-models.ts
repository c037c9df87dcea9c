import 'server-only';
import type { HubModel } from '../../contract/job-order.ts';
import type { ModelChoice } from '../../contract/submission.ts';
import { builtinModels } from '../../models/builtin.ts';
import type { CellEntry } from '../../models/cell-rules/cell-entry.ts';
import type { ChosenModel } from '../../models/cell-rules/cell-refusal.ts';
import { findRuntime } from '../../models/cell-rules/runtime-facts.ts';
import { findArtifactModel } from '../artifacts/find-artifact-model.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

type Chosen = ChosenModel<HubModel>;

/**
 * The models of a matrix, each once.
 *
 * @throws HttpProblem 422 for a model that is neither built in nor uploaded
 */
export async function chooseModels(
  choices: readonly ModelChoice[],
  ctx: Context,
): Promise<Chosen[]> {
  const chosen = new Map<string, Chosen>();
  for (const [at, choice] of choices.entries()) {
    if (choice.kind === 'built-in') {
      const found = builtin(choice.slug);
      if (!found) throw unknown(`matrix.models.${at}.slug`, choice.slug);
      chosen.set(choice.slug, found);
      continue;
    }
    const model = await findArtifactModel(choice.sha256, ctx);
    if (!model) {
      const reason = 'no uploaded file has this sha256: upload it first';
      throw HttpProblem.unprocessable([{ path: `matrix.models.${at}.sha256`, reason }]);
    }
    chosen.set(choice.sha256, { kind: 'artifact', model });
  }
  return [...chosen.values()];
}

/**
 * The model that a line of a comparison names by its slug: a built-in one, else the uploaded file of
 * that slug whose precision and format fit best, the newest of several.
 *
 * @throws HttpProblem 422 for a slug that is neither built in nor uploaded
 */
export async function chooseBySlug(
  { model, precision, runtime }: Pick<CellEntry, 'model' | 'precision' | 'runtime'>,
  path: string,
  ctx: Context,
): Promise<Chosen> {
  const known = builtin(model);
  if (known) return known;
  const { rows } = await ctx.pool.query<{ sha256: string }>(
    `select sha256 from artifact_file
      where workspace = $1 and state = 'kept' and description->>'slug' = $2
      order by (description->>'precision' = $3) desc, (description->>'format' = $4) desc,
               kept_at desc
      limit 1`,
    [ctx.workspace, model, precision, findRuntime(runtime)?.format ?? null],
  );
  const [file] = rows;
  const found = file ? await findArtifactModel(file.sha256, ctx) : null;
  if (!found) throw unknown(path, model);
  return { kind: 'artifact', model: found };
}

function builtin(slug: string): Chosen | null {
  const model = builtinModels.find((one) => one.slug === slug);
  return model ? { kind: 'built-in', model } : null;
}

function unknown(path: string, slug: string): HttpProblem {
  const known = builtinModels.map((model) => model.slug).join(', ');
  const reason = `there is no model ${slug}; built in are ${known}`;
  return HttpProblem.unprocessable([{ path, reason }]);
}

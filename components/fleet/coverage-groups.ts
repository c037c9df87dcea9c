import type { Coverage, CoverageCell } from '../../lib/contract/coverage.ts';

/** One runtime of the matrix with the models that its columns stand for. */
export interface CoverageGroup {
  slug: string;
  name: string;
  models: Coverage['models'];
}

/** The matrix ready to be drawn: groups of columns, a cell by device, runtime and model. */
export interface CoverageGrid {
  groups: CoverageGroup[];
  /** Runtimes that nothing here can run; they are named in words. */
  hidden: string[];
  cellOf: (deviceId: string, runtime: string, model: string) => CoverageCell | null;
}

/**
 * Arranges a coverage by runtime. A runtime that is impossible everywhere is left out, and so is a
 * model that a runtime can run nowhere.
 */
export function coverageGrid(coverage: Coverage): CoverageGrid {
  const cells = new Map(coverage.cells.map((cell) => [keyOf(cell), cell]));
  const possible = new Set(
    coverage.cells
      .filter(({ state }) => state !== 'impossible')
      .map(({ runtime, model }) => `${runtime} ${model}`),
  );
  const groups: CoverageGroup[] = [];
  const hidden: string[] = [];
  for (const { slug, name } of coverage.runtimes) {
    const models = coverage.models.filter((model) => possible.has(`${slug} ${model.slug}`));
    if (models.length > 0) groups.push({ slug, name, models });
    else hidden.push(name);
  }
  return {
    groups,
    hidden,
    cellOf: (deviceId, runtime, model) => cells.get(keyOf({ deviceId, runtime, model })) ?? null,
  };
}

function keyOf({
  deviceId,
  runtime,
  model,
}: Pick<CoverageCell, 'deviceId' | 'runtime' | 'model'>): string {
  return `${deviceId} ${runtime} ${model}`;
}

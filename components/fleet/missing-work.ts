import type { Coverage } from '../../lib/contract/coverage.ts';
import { isMissing } from '../../lib/contract/missing-cell.ts';
import type { SubmissionRequest } from '../../lib/contract/submission.ts';
import { isModelSlug } from '../../lib/models/model-slug.ts';

/** Devices, runtimes and models whose every combination is missing. */
export interface MissingBlock {
  deviceIds: string[];
  runtimes: string[];
  models: string[];
}

/** Targets and runtimes at most that one submission takes (contract/submission.ts). */
const most = 20;

/**
 * The missing cells of a coverage as a few full blocks, each missing cell in exactly one, so that a
 * matrix over a block measures nothing twice and asks for nothing impossible.
 */
export function missingBlocks(coverage: Coverage): MissingBlock[] {
  const missing = coverage.cells.filter(isMissing);
  const modelsOf = grouped(missing, ({ deviceId, runtime }) => `${deviceId} ${runtime}`);
  const perDevice = [...modelsOf.values()].map((cells) => ({
    deviceId: cells[0]?.deviceId ?? '',
    runtime: cells[0]?.runtime ?? '',
    models: [...new Set(cells.map(({ model }) => model))].sort(),
  }));
  const rows = [
    ...grouped(perDevice, ({ deviceId, models }) => `${deviceId} ${models.join(' ')}`).values(),
  ].map((one) => ({
    deviceId: one[0]?.deviceId ?? '',
    runtimes: one.map(({ runtime }) => runtime).sort(),
    models: one[0]?.models ?? [],
  }));
  const blocks = grouped(
    rows,
    ({ runtimes, models }) => `${runtimes.join(' ')}|${models.join(' ')}`,
  );
  return [...blocks.values()].flatMap((same) =>
    chunks(same.map(({ deviceId }) => deviceId)).flatMap((deviceIds) =>
      chunks(same[0]?.runtimes ?? []).map((runtimes) => ({
        deviceIds,
        runtimes,
        models: same[0]?.models ?? [],
      })),
    ),
  );
}

/** Models of the blocks that no hub can build by their name: they are uploaded files. */
export function uploadedModels(blocks: readonly MissingBlock[]): string[] {
  return [...new Set(blocks.flatMap(({ models }) => models))].filter((slug) => !isModelSlug(slug));
}

/** A block as a submission. Only models that every hub can build have a slug that it takes. */
export function missingRequest(
  block: MissingBlock,
  { submissionId, name }: { submissionId: string; name: string },
): SubmissionRequest | null {
  const builtIn = block.models.filter(isModelSlug);
  if (builtIn.length === 0) return null;
  return {
    submissionId,
    name,
    profile: 'quick',
    priority: 0,
    targets: block.deviceIds.map((deviceId) => ({ kind: 'device', deviceId })),
    reach: 'every',
    matrix: {
      models: builtIn.map((slug) => ({ kind: 'built-in', slug })),
      runtimes: block.runtimes,
      precisions: ['fp32'],
      settings: {},
      sweep: null,
      missingOnly: true,
    },
    comparisons: [],
    noise: [],
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += most) parts.push(items.slice(i, i + most));
  return parts;
}

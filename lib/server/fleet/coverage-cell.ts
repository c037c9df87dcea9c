import type { CoverageCell } from '../../contract/coverage.ts';
import { builtinModels } from '../../models/builtin.ts';
import { cellRefusal, runtimeRefusal } from '../../models/cell-rules/cell-refusal.ts';
import { findRuntime } from '../../models/cell-rules/runtime-facts.ts';
import type { FleetDevice } from '../submissions/fleet-device.ts';
import type { CoveredResult } from './read-covered.ts';

/** A job of the cell that has not ended. */
export type Waiting = 'queued' | 'running';

/** Which cell of the matrix. */
export interface CoverageKey {
  device: Pick<FleetDevice, 'id' | 'capabilities'>;
  runtime: string;
  model: string;
}

/**
 * What is said of one cell: what is under way comes first, then the newest outcome, then whether it
 * could be measured at all. A newer failure stands before an older figure, and keeps it.
 */
export function coverageCell(
  { device, runtime, model }: CoverageKey,
  { result, waiting }: { result: CoveredResult | null; waiting: Waiting | null },
): CoverageCell {
  const base = {
    deviceId: device.id,
    runtime,
    model,
    p50Ms: result?.p50Ms ?? null,
    resultId: result?.validId ?? result?.failedId ?? null,
    measuredAt: result?.validAt?.toISOString() ?? null,
    reason: null,
  };
  if (waiting) return { ...base, state: waiting };
  const impossible = refusalOf({ device, runtime, model });
  if (result?.failed) {
    const { state: ended, reason: why } = result.failed;
    const rejected = ended === 'complete' ? 'It was measured, and rejected by the rules.' : null;
    const reason = rejected ?? (why?.split('\n')[0]?.slice(0, 200) || null);
    return { ...base, state: ended === 'unsupported' ? 'impossible' : 'failed', reason };
  }
  if (result?.validAt) {
    return result.stale
      ? { ...base, state: 'stale', reason: impossible }
      : { ...base, state: 'measured' };
  }
  if (impossible !== null) return { ...base, state: 'impossible', reason: impossible };
  return { ...base, state: 'never' };
}

/** In fp32 every built-in model exists in every format; of other models only the runtime is known. */
function refusalOf({ device, runtime, model }: CoverageKey): string | null {
  // Whatever a silent device may have, it cannot be asked for what the hub knows from results alone.
  if (device.capabilities.length === 0 && findRuntime(runtime) === null) {
    return `This device has not said that it has the runtime ${runtime}.`;
  }
  const builtin = builtinModels.find(({ slug }) => slug === model);
  if (!builtin) return runtimeRefusal(runtime, device.capabilities);
  const entry = { model, runtime, precision: 'fp32' } as const;
  return cellRefusal(entry, { kind: 'built-in', model: builtin }, device.capabilities);
}

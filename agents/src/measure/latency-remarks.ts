import type { Remark } from '../../../lib/contract/remark.ts';
import { littlesLaw } from '../../../lib/stats/littles-law.ts';
import { median } from '../../../lib/stats/percentile.ts';
import { windowRemarks } from '../../../lib/stats/window-remarks.ts';
import type { Measurement } from './measurement.ts';
import { outputRemarks } from './outputs-seen.ts';

/** An empty turn of the loop, or the loop itself, above this share of a sample is worth a word. */
const largestShare = 0.01;

/** Doubts that one latency run raises about itself; thresholds from method.md A3 to A9. */
export function latencyRemarks(measured: Measurement): Remark[] {
  return [
    ...(measured.streams ? windowRemarks(measured.streams.infer) : []),
    ...warmupRemarks(measured.warmup),
    ...overheadRemarks(measured),
    ...loadRemarks(measured),
    ...collectionRemarks(measured.collections),
    ...outputRemarks(measured.outputs),
    ...(measured.syntheticInput
      ? [{ code: 'synthetic_input', detail: 'the inputs are noise, not images' }]
      : []),
  ];
}

function warmupRemarks({ end, samples }: Measurement['warmup']): Remark[] {
  if (end === 'unchecked') {
    const detail = `${samples.length} warm-up inferences are too few to tell whether it was steady`;
    return [{ code: 'warmup_unchecked', detail }];
  }
  const detail = `not steady after ${samples.length} warm-up inferences`;
  return end === 'cap' ? [{ code: 'warmup_not_converged', detail }] : [];
}

function overheadRemarks(measured: Measurement): Remark[] {
  const { timer, awaited } = measured;
  const { callsPerSample } = measured.window;
  const centre = median(measured.streams?.infer ?? measured.longWindow?.blockMediansNs ?? [0]);
  const remarks: Remark[] = [];
  if (awaited && timer.loopTurnNs > largestShare * centre) {
    const share = percent(timer.loopTurnNs / centre);
    const detail = `an empty turn of the event loop takes ${share} of a call`;
    remarks.push({ code: 'loop_overhead', detail });
  }
  if (timer.harnessNs !== null && timer.harnessNs > largestShare * centre) {
    const detail = `the loop around it takes ${percent(timer.harnessNs / centre)} of a call`;
    remarks.push({ code: 'harness_overhead', detail });
  }
  if (callsPerSample > 1) {
    const detail = `a call takes ${Math.round(centre / Math.max(1, timer.stepNs))} steps of the clock: a sample is the mean of ${callsPerSample}`;
    remarks.push({ code: 'batched', detail });
  }
  return remarks;
}

/** Little's law on anything concurrent (method.md A9.5). */
function loadRemarks({ window, meanRequestNs, requests }: Measurement): Remark[] {
  const { inFlight, wallNs } = window;
  if (inFlight === 1) return [];
  const remarks: Remark[] = [{ code: 'under_load', detail: `${inFlight} requests in flight` }];
  const { ratio, consistent } = littlesLaw(meanRequestNs, requests / (wallNs / 1e9), inFlight);
  if (!consistent) {
    const detail = `latency times throughput makes ${(ratio * inFlight).toFixed(2)} requests in flight, not ${inFlight}`;
    remarks.push({ code: 'inconsistent', detail });
  }
  return remarks;
}

function collectionRemarks({ count, totalMs }: Measurement['collections']): Remark[] {
  if (count === 0) return [];
  const detail = `${count} garbage collections, ${totalMs.toFixed(1)} ms together`;
  return [{ code: 'gc_in_window', detail }];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}

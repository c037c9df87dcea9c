import type { Remark } from '../../../lib/contract/remark.ts';
import { median } from '../../../lib/stats/percentile.ts';
import { windowRemarks } from '../../../lib/stats/window-remarks.ts';
import type { LatencyMeasurement } from './measure-latency.ts';

/** A sample shorter than so many clock steps says little (method.md A3.2). */
const fewestSteps = 1000;
/** An empty turn of the loop longer than this share of a sample is worth a word (A3.5). */
const largestTurnShare = 0.01;

/** Doubts that one latency run raises about itself; thresholds from method.md A3 to A5. */
export function latencyRemarks(measured: LatencyMeasurement): Remark[] {
  const { timer, warmup, infer, collections } = measured;
  const centre = median(infer);
  const remarks = windowRemarks(infer);
  if (warmup.end === 'unchecked') {
    remarks.push({
      code: 'warmup_unchecked',
      detail: `${warmup.samples.length} warm-up inferences are too few to tell whether it was steady`,
    });
  }
  if (warmup.end === 'cap') {
    remarks.push({
      code: 'warmup_not_converged',
      detail: `not steady after ${warmup.samples.length} warm-up inferences`,
    });
  }
  if (timer.loopTurnNs > largestTurnShare * centre) {
    const share = percent(timer.loopTurnNs / centre);
    remarks.push({
      code: 'loop_overhead',
      detail: `an empty turn of the event loop takes ${share} of a sample`,
    });
  }
  if (centre < fewestSteps * timer.stepNs) {
    remarks.push({
      code: 'timer_saturated',
      detail: `a sample is ${Math.round(centre / timer.stepNs)} steps of the clock`,
    });
  }
  if (collections.count > 0) {
    const ms = collections.totalMs.toFixed(1);
    remarks.push({
      code: 'gc_in_window',
      detail: `${collections.count} garbage collections, ${ms} ms together`,
    });
  }
  return remarks;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}

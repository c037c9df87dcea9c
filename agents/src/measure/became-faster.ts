import { median } from '../../../lib/stats/percentile.ts';
import { windowRemarks } from '../../../lib/stats/window-remarks.ts';

/**
 * Whether a window drifts, and towards faster: then warm-up was too short, and the run is measured
 * once more (method.md A4.3). Samples in order.
 */
export function becameFaster(samples: Float64Array): boolean {
  if (!windowRemarks(samples).some((remark) => remark.code === 'drift')) return false;
  const third = Math.floor((samples.length * 3) / 10);
  return median(samples.slice(-third)) < median(samples.slice(0, third));
}

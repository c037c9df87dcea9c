import type { LatencyFigures } from '../../contract/point.ts';
import type { Remark } from '../../contract/remark.ts';
import type { Roofs } from './curated.ts';
import type { NoteFacts } from './note-facts.ts';
import type { PublishedAccuracy } from './published-accuracy.ts';

/** Measured and claimed figures further apart than this are pointed out (ux.md section 0). */
const mismatch = 3;

/** The doubts that a row itself gives reason for. */
export function rowRemarks(
  facts: NoteFacts,
  latency: LatencyFigures,
  accuracy: PublishedAccuracy,
): Remark[] {
  const remarks: Remark[] = [];
  if (latency.unstatedMs !== null) {
    remarks.push({
      code: 'statistic_not_stated',
      detail: 'the source does not say which statistic its latency is',
    });
  }
  if (accuracy.subset !== null && accuracy.accuracy.length > 0) {
    remarks.push({ code: 'subset_accuracy', detail: `accuracy over ${accuracy.subset}` });
  }
  if (facts.deviceInferred) {
    remarks.push({ code: 'device_inferred', detail: 'the files do not name the device' });
  }
  return remarks;
}

/**
 * A latency at batch 1 that needs more arithmetic per second than the hardware can do:
 * FLOPs of one inference / latency against the peak (sources.md 001.6).
 */
export function roofRemark(
  point: { device: string; model: string; batch: number | null; latency: LatencyFigures },
  roofs: Roofs,
): Remark[] {
  const peak = roofs.devices[point.device];
  const work = roofs.models[point.model];
  const { p50Ms, meanMs, unstatedMs } = point.latency;
  const latencyMs = p50Ms ?? meanMs ?? unstatedMs;
  if (!peak || !work || latencyMs === null || (point.batch ?? 1) !== 1) return [];
  const ratio = work.flops / (latencyMs / 1000) / peak.peakFlops;
  if (ratio <= 1) return [];
  const giga = (work.flops / 1e9).toFixed(1);
  const tera = (peak.peakFlops / 1e12).toFixed(3);
  const detail = `needs ${ratio.toFixed(1)} times the hardware's peak: ${giga} GFLOP in ${latencyMs} ms against ${tera} TFLOP/s ${peak.precision}`;
  return [{ code: 'above_the_roof', detail }];
}

/** A figure that is at least 3 times faster or slower than what the maker published. */
export function claimRemark(measuredMs: number, claimedMs: number, claimant: string): Remark[] {
  const ratio = claimedMs / measuredMs;
  if (ratio < mismatch && ratio > 1 / mismatch) return [];
  const times =
    ratio >= 1 ? `${ratio.toFixed(1)} times faster` : `${(1 / ratio).toFixed(1)} times slower`;
  return [
    { code: 'claimed_mismatch', detail: `${times} than ${claimant} published (${claimedMs} ms)` },
  ];
}

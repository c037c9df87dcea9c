import type { Remark } from '../contract/remark.ts';
import { ascending, median, medianDeviation } from './percentile.ts';
import { dispersion } from './summary.ts';

const blocks = 10;

/** Blocks shorter than this say nothing about drift. */
const fewestPerBlock = 3;

/**
 * Doubts that the measured samples of one run raise by themselves (method.md A4.3, A5.9): `drift`,
 * `unstable`, and `noisy` or `very_noisy`. Samples in order, nanoseconds. Drift and instability
 * need 30 samples; fewer raise only the noise remarks.
 */
export function windowRemarks(samplesNs: ArrayLike<number>): Remark[] {
  if (samplesNs.length === 0) return [];
  return [...blockRemarks(Float64Array.from(samplesNs)), ...noiseRemarks(samplesNs)];
}

function noiseRemarks(samplesNs: ArrayLike<number>): Remark[] {
  const spread = dispersion(ascending(samplesNs));
  const detail = `the middle half spreads over ${percent(spread)} of the median`;
  if (spread >= 0.25) return [{ code: 'very_noisy', detail }];
  return spread >= 0.1 ? [{ code: 'noisy', detail }] : [];
}

function blockRemarks(samples: Float64Array): Remark[] {
  const size = Math.floor(samples.length / blocks);
  if (size < fewestPerBlock) return [];
  const parts = Array.from({ length: blocks }, (_, b) =>
    samples.subarray(b * size, b === blocks - 1 ? samples.length : (b + 1) * size),
  );
  const medians = parts.map(median);
  if (medians.some((value) => value <= 0)) return [];
  const error = (1.2533 * median(parts.map(relativeDeviation))) / Math.sqrt(size);
  const change = median(medians.slice(-3)) / median(medians.slice(0, 3)) - 1;
  const swing = Math.max(...medians) / Math.min(...medians) - 1;
  const remarks: Remark[] = [];
  if (Math.abs(change) > Math.max(0.03, 4 * error)) {
    const way = change > 0 ? 'slower' : 'faster';
    const detail = `the end of the window is ${percent(Math.abs(change))} ${way} than its start`;
    remarks.push({ code: 'drift', detail });
  }
  if (swing > Math.max(0.1, 6 * error)) {
    const detail = `tenths of the window differ by up to ${percent(swing)}`;
    remarks.push({ code: 'unstable', detail });
  }
  return remarks;
}

function relativeDeviation(block: Float64Array): number {
  const centre = median(block);
  return centre === 0 ? 0 : (1.4826 * medianDeviation(block, centre)) / centre;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

import type { Remark } from '../contract/remark.ts';
import { ascending, median, medianDeviation } from './percentile.ts';
import { dispersion } from './summary.ts';

const blockCount = 10;

/** Blocks shorter than this say nothing about drift. */
const fewestPerBlock = 3;

/**
 * Doubts that the measured samples of one run raise by themselves (method.md A4.3, A5.9): `drift`,
 * `unstable`, and `noisy` or `very_noisy`. Samples in order, nanoseconds. Drift and instability
 * need 30 samples; fewer raise only the noise remarks.
 */
export function windowRemarks(samplesNs: ArrayLike<number>): Remark[] {
  if (samplesNs.length === 0) return [];
  return [
    ...blockRemarks(Float64Array.from(samplesNs)),
    ...noiseRemarks(dispersion(ascending(samplesNs))),
  ];
}

/** `noisy` or `very_noisy` for an interquartile range over the median (method.md A5.9), or nothing. */
export function noiseRemarks(spread: number): Remark[] {
  const detail = `the middle half spreads over ${percent(spread)} of the median`;
  if (spread >= 0.25) return [{ code: 'very_noisy', detail }];
  return spread >= 0.1 ? [{ code: 'noisy', detail }] : [];
}

/**
 * By how much the end of a window is slower than its start, as a share; below 0 it became faster,
 * which means that its warm-up was too short (method.md A4.3). Null when that is no drift: the
 * difference is within 3 % or within the noise, or there are fewer than 30 samples.
 */
export function windowDrift(samplesNs: ArrayLike<number>): number | null {
  const blocks = blocksOf(Float64Array.from(samplesNs));
  return blocks && drifts(blocks) ? blocks.change : null;
}

/** Ten blocks in time order, in figures without unit (method.md A4.3). */
interface Blocks {
  /** Median of the last three block medians over that of the first three, minus 1. */
  change: number;
  /** Largest block median over the smallest, minus 1. */
  swing: number;
  /** Standard error of a block median. */
  error: number;
}

function blocksOf(samples: Float64Array): Blocks | null {
  const size = Math.floor(samples.length / blockCount);
  if (size < fewestPerBlock) return null;
  const parts = Array.from({ length: blockCount }, (_, b) =>
    samples.subarray(b * size, b === blockCount - 1 ? samples.length : (b + 1) * size),
  );
  const medians = parts.map(median);
  if (medians.some((value) => value <= 0)) return null;
  return {
    change: median(medians.slice(-3)) / median(medians.slice(0, 3)) - 1,
    swing: Math.max(...medians) / Math.min(...medians) - 1,
    error: (1.2533 * median(parts.map(relativeDeviation))) / Math.sqrt(size),
  };
}

function drifts({ change, error }: Blocks): boolean {
  return Math.abs(change) > Math.max(0.03, 4 * error);
}

function blockRemarks(samples: Float64Array): Remark[] {
  const blocks = blocksOf(samples);
  if (!blocks) return [];
  const { change, swing, error } = blocks;
  const remarks: Remark[] = [];
  if (drifts(blocks)) {
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

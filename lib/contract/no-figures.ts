import type { LatencyFigures } from './point.ts';

/** The latency of a row that states none. */
export const noFigures: LatencyFigures = {
  minMs: null,
  p50Ms: null,
  p90Ms: null,
  p95Ms: null,
  p99Ms: null,
  maxMs: null,
  meanMs: null,
  spread: null,
  unstatedMs: null,
};

import type { LatencyFigures } from '../../contract/point.ts';
import type { PublishedRow } from '../../contract/published.ts';

/**
 * The latency of a row by the statistic it states. A figure whose statistic is not stated stays
 * apart (`unstatedMs`); nothing is moved from one statistic to another or interpolated.
 */
export function latencyFigures(row: PublishedRow, meanStated: boolean): LatencyFigures {
  return {
    minMs: row.latency_ms_min,
    p50Ms: row.latency_ms_p50,
    p90Ms: row.latency_ms_p90,
    p95Ms: null,
    p99Ms: row.latency_ms_p99,
    maxMs: row.latency_ms_max,
    meanMs: meanStated ? row.latency_ms_mean : null,
    spread: null,
    unstatedMs: meanStated ? null : row.latency_ms_mean,
  };
}

/** True when a row states neither a latency nor a throughput. */
export function isWithoutFigure(row: PublishedRow): boolean {
  return [
    row.latency_ms_min,
    row.latency_ms_p50,
    row.latency_ms_p90,
    row.latency_ms_p99,
    row.latency_ms_max,
    row.latency_ms_mean,
    row.throughput_fps,
  ].every((figure) => figure === null);
}

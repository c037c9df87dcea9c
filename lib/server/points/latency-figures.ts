import type { LatencyFigures, Point } from '../../contract/point.ts';
import type { RegionSummaries } from '../../contract/regions.ts';
import type { Summary } from '../../contract/summary.ts';

/**
 * What a point states of a summary; every figure is null without one. Where calls were timed together
 * the least and the most are those of their means, which no call took: they are not stated
 * (method.md A3.2).
 */
export function latencyFigures(summary: Summary | null): LatencyFigures {
  const single = summary?.callsPerSample === 1;
  return {
    minMs: single ? summary.minMs : null,
    p50Ms: summary?.p50.valueMs ?? null,
    p50Interval: intervalOf(summary),
    p90Ms: summary?.p90?.valueMs ?? null,
    p95Ms: summary?.p95?.valueMs ?? null,
    p99Ms: summary?.p99?.valueMs ?? null,
    maxMs: single ? summary.maxMs : null,
    meanMs: summary?.meanMs ?? null,
    spread: spreadOf(summary),
    unstatedMs: null,
  };
}

/** The same of the other timed parts; null when none was timed. */
export function regionFigures(regions: RegionSummaries | null): Point['regions'] {
  return (
    regions && {
      total: regions.total && latencyFigures(regions.total),
      pre: regions.pre && latencyFigures(regions.pre),
      post: regions.post && latencyFigures(regions.post),
    }
  );
}

/** That of the samples of one process says nothing of the next one, so it is no interval of a point. */
function intervalOf(summary: Summary | null): LatencyFigures['p50Interval'] {
  if (summary?.intervalOf !== 'runs') return null;
  const { lowMs, highMs } = summary.p50;
  return lowMs === null || highMs === null ? null : { lowMs, highMs };
}

function spreadOf(summary: Summary | null): LatencyFigures['spread'] {
  if (!summary || summary.p5Ms === null || summary.p95WhiskerMs === null) return null;
  return { p5Ms: summary.p5Ms, p95Ms: summary.p95WhiskerMs };
}

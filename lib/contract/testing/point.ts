import type { LatencyFigures, Point, PointAccuracy } from '../point.ts';

const noLatency: LatencyFigures = {
  minMs: null,
  spread: null,
  p50Ms: null,
  p90Ms: null,
  p95Ms: null,
  p99Ms: null,
  maxMs: null,
  meanMs: null,
  unstatedMs: null,
};

/** Latency figures of which only the given ones are stated. */
export function latency(stated: Partial<LatencyFigures>): LatencyFigures {
  return { ...noLatency, ...stated };
}

/** A top-1 accuracy over 5,000 images. */
export function top1(value: number): PointAccuracy {
  return { metric: 'top1', value, total: 5000, low: value, high: value, measuredAt: null };
}

/** A measured point of a test's own making: everything that is not given is plain and valid. */
export function makePoint(given: Partial<Point> = {}): Point {
  return {
    id: 'a',
    combination: '0'.repeat(64),
    resultId: null,
    tier: 'measured',
    outcome: 'ok',
    outcomeReason: null,
    validity: 'valid',
    task: 'image-classification',
    cohort: 'image-classification~glyphs-64@5000~top1~SingleStream~b1',
    device: { slug: 'rpi4', name: 'Raspberry Pi 4' },
    model: { slug: 'glyph-s', name: 'Glyph S', family: 'Glyph' },
    runtime: { slug: 'onnxruntime-node', name: 'ONNX Runtime', version: '1.30.0' },
    executionProvider: 'cpu',
    precision: 'fp32',
    batch: 1,
    threads: 1,
    parity: null,
    sustained: null,
    regions: null,
    concurrency: 1,
    inputShape: null,
    scenario: 'SingleStream',
    powerMode: null,
    timedRegion: 'infer',
    latency: latency({ p50Ms: 10, p90Ms: 11, p95Ms: 12, spread: { p5Ms: 9, p95Ms: 12 } }),
    samples: 1000,
    runs: 5,
    throughputPerS: null,
    peakMemoryBytes: null,
    modelBytes: null,
    powerW: null,
    energyMj: null,
    placement: null,
    accuracy: [top1(0.8)],
    noAccuracyReason: null,
    remarks: [],
    source: null,
    referenceDevice: false,
    measuredAt: null,
    ...given,
  };
}

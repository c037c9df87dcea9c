import fc from 'fast-check';
import type { LatencyFigures, Point, PointAccuracy } from '../../contract/point.ts';

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

const slug = (...slugs: string[]) => fc.constantFrom(...slugs);

/** Points that collide in names, tie in figures and lack things, as real lists do. */
export const anyPoint: fc.Arbitrary<Point> = fc
  .record({
    dev: slug('rpi4', 'rpi5', 'nano'),
    model: slug('glyph-s', 'glyph-m', 'resnet-50'),
    fw: slug('ncnn', 'tflite', 'onnxruntime-node'),
    precision: fc.constantFrom('fp32' as const, 'int8' as const, null),
    tier: fc.constantFrom('measured' as const, 'log' as const, 'published' as const),
    outcome: fc.constantFrom('ok' as const, 'ok' as const, 'failed' as const),
    p50Ms: fc.option(fc.integer({ min: 0, max: 6 })),
    meanMs: fc.option(fc.integer({ min: 1, max: 6 })),
    accuracy: fc.option(fc.integer({ min: 0, max: 5 }).map((tenth) => tenth / 10)),
    samples: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map((made) =>
    makePoint({
      device: { slug: made.dev, name: made.dev.toUpperCase() },
      model: { slug: made.model, name: made.model.toUpperCase(), family: made.model.slice(0, 5) },
      runtime: { slug: made.fw, name: made.fw.toUpperCase(), version: null },
      precision: made.precision,
      tier: made.tier,
      outcome: made.outcome,
      latency: latency({ p50Ms: made.p50Ms, meanMs: made.meanMs }),
      accuracy: made.accuracy === null ? [] : [top1(made.accuracy)],
      samples: made.samples,
    }),
  );

/** Lists of such points with ids of their own. */
export const anyPoints: fc.Arbitrary<Point[]> = fc
  .array(anyPoint, { maxLength: 30 })
  .map((points) => points.map((point, index) => ({ ...point, id: `p${index}` })));

import type { Point } from '../../lib/contract/point.ts';

/**
 * Points like those of ux.md's Fixture S: latencies spread evenly over 0.4 to 6,000 ms on the log
 * scale, accuracies of 60 to 90 %, six runtimes; the same for the same count.
 */
export function benchPoints(count: number): Point[] {
  const runtimes = ['tflite', 'onnxruntime-node', 'onnxruntime-web', 'tensorrt', 'rknn', 'ncnn'];
  return Array.from({ length: count }, (_, i) => {
    const at = ((i * 7919) % count) / count;
    const p50Ms = 0.4 * (6000 / 0.4) ** at;
    const runtime = runtimes[i % runtimes.length] ?? 'tflite';
    const value = 0.6 + 0.3 * (((i * 104_729) % 1000) / 1000);
    return {
      id: `bench-${i}`,
      combination: i.toString(16).padStart(64, '0'),
      resultId: null,
      tier: 'log',
      outcome: 'ok',
      outcomeReason: null,
      validity: 'valid',
      task: 'image-classification',
      cohort: 'image-classification~bench~top1~SingleStream~b1',
      device: { slug: `board-${i % 20}`, name: `Board ${i % 20}` },
      model: { slug: `model-${i % 25}`, name: `Model ${i % 25}`, family: 'Bench' },
      runtime: { slug: runtime, name: runtime, version: '1.0' },
      executionProvider: null,
      precision: i % 2 === 0 ? 'fp32' : 'int8',
      batch: 1,
      threads: 1,
      scenario: 'SingleStream',
      powerMode: null,
      timedRegion: 'infer',
      latency: {
        minMs: null,
        p50Ms,
        p90Ms: null,
        p95Ms: null,
        p99Ms: null,
        maxMs: null,
        meanMs: null,
        spread: { p5Ms: p50Ms * 0.95, p95Ms: p50Ms * 1.2 },
        unstatedMs: null,
      },
      samples: 1000,
      runs: 1,
      throughputPerS: null,
      peakMemoryBytes: null,
      modelBytes: null,
      powerW: null,
      energyMj: null,
      placement: null,
      accuracy: [
        {
          metric: 'top1',
          value,
          total: 5000,
          low: value - 0.01,
          high: value + 0.01,
          measuredAt: null,
        },
      ],
      noAccuracyReason: null,
      remarks: [],
      source: null,
      referenceDevice: false,
      measuredAt: null,
    } satisfies Point;
  });
}

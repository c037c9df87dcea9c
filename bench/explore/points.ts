import type { Point } from '../../lib/contract/point.ts';
import { latency, makePoint, top1 } from '../../lib/contract/testing/point.ts';

/**
 * Points like those of ux.md's Fixture S: latencies spread evenly over 0.4 to 6,000 ms on the log
 * scale, accuracies of 60 to 90 %, six runtimes; the same for the same count.
 */
export function benchPoints(count: number): Point[] {
  const runtimes = ['tflite', 'onnxruntime-node', 'onnxruntime-web', 'tensorrt', 'rknn', 'ncnn'];
  return Array.from({ length: count }, (_, i) => {
    const p50Ms = 0.4 * (6000 / 0.4) ** (((i * 7919) % count) / count);
    const runtime = runtimes[i % runtimes.length] ?? 'tflite';
    return makePoint({
      id: `bench-${i}`,
      tier: 'log',
      device: { slug: `board-${i % 20}`, name: `Board ${i % 20}` },
      model: { slug: `model-${i % 25}`, name: `Model ${i % 25}`, family: 'Bench' },
      runtime: { slug: runtime, name: runtime, version: '1.0' },
      precision: i % 2 === 0 ? 'fp32' : 'int8',
      latency: latency({ p50Ms, spread: { p5Ms: p50Ms * 0.95, p95Ms: p50Ms * 1.2 } }),
      accuracy: [top1(0.6 + 0.3 * (((i * 104_729) % 1000) / 1000))],
    });
  });
}

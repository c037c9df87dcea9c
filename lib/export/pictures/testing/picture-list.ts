import type { Cohort, Point, PointList } from '../../../contract/point.ts';
import { latency, makePoint, top1 } from '../../../contract/testing/point.ts';

const cohort: Cohort = {
  id: 'image-classification~glyphs-64@5000~top1~SingleStream~b1',
  task: 'image-classification',
  dataSet: 'glyphs-64@5000',
  metric: 'top1',
  scenario: 'SingleStream',
  batch: 1,
  own: true,
  points: 0,
  newestAt: '2026-11-21T10:00:00.000Z',
};

const devices = ['Raspberry Pi 4', 'Jetson Nano', 'Rock 5B', 'Workstation x86'];
const runtimes = [
  { slug: 'onnxruntime-node', name: 'ONNX Runtime', version: '1.30.0' },
  { slug: 'tflite', name: 'TensorFlow Lite', version: '2.20.0' },
  { slug: 'tensorrt', name: 'TensorRT', version: '8.2' },
  { slug: 'ncnn', name: 'ncnn', version: null },
];
const models = ['Glyph XS', 'Glyph S', 'Glyph M', 'MobileNetV2', 'ResNet-50'];

/** A list of one cohort with every kind of mark; a test adds or takes what it asks about. */
export function pictureList(points: readonly Point[] = manyPoints()): PointList {
  return {
    cohort: { ...cohort, points: points.length },
    cohorts: [{ ...cohort, points: points.length }],
    ds: 41,
    latestDs: 41,
    asOf: '2026-11-21T10:00:00.000Z',
    totalPoints: points.length,
    points: [...points],
  };
}

/** Devices by runtimes by models: measured, published, few samples, remarks, an anchor, no accuracy. */
export function manyPoints(): Point[] {
  return devices.flatMap((device, d) =>
    runtimes.flatMap((runtime, r) =>
      models.flatMap((model, m) => {
        const index = d * 20 + r * 5 + m;
        if (index % 3 === 1) return [];
        const p50Ms = (2 + 3 * m ** 1.7 + r) * (d === 0 ? 7 : d === 1 ? 2.7 : d === 2 ? 4.3 : 1);
        return makePoint({
          id: `p${index}`,
          device: { slug: device.toLowerCase().replaceAll(' ', '-'), name: device },
          runtime,
          model: { slug: `m${m}`, name: model, family: m < 3 ? 'Glyph' : model },
          precision: r === 2 ? 'fp16' : 'fp32',
          latency: latency({ p50Ms, spread: { p5Ms: p50Ms * 0.93, p95Ms: p50Ms * 1.3 } }),
          accuracy: index % 11 === 0 ? [] : [top1(0.58 + 0.07 * m + 0.004 * d - 0.006 * r)],
          samples: index % 7 === 0 ? 20 : 1000,
          tier: index % 5 === 0 ? 'published' : 'measured',
          remarks: index % 6 === 0 ? [{ code: 'drift', detail: null }] : [],
          referenceDevice: device === 'Workstation x86' && m === 4,
        });
      }),
    ),
  );
}

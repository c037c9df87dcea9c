import { expect, test } from 'vitest';
import type { Point } from '../../contract/point.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { pairFrameworks } from './pair-frameworks.ts';

const tflite = { slug: 'tflite', name: 'TFLite', version: '2.16' };
const ort = { slug: 'onnxruntime-node', name: 'ONNX Runtime', version: '1.30.0' };

function row(id: string, runtime: Point['runtime'], p50Ms: number, given: Partial<Point> = {}) {
  return makePoint({ id, runtime, latency: latency({ p50Ms }), ...given });
}

test('only what both were measured on is held against each other', () => {
  const { pairs, means } = pairFrameworks(
    [
      row('a', tflite, 5),
      row('b', ort, 10),
      row('c', tflite, 8, { threads: 4 }),
      row('d', ort, 4, { threads: 4 }),
      row('e', tflite, 1, { threads: 2 }),
      row('f', ort, 100, { batch: 8 }),
    ],
    'tflite',
    'onnxruntime-node',
  );
  expect(pairs.map(({ point, basePoint }) => [point, basePoint])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(means).toEqual([{ tier: 'measured', pairs: 2, ratio: expect.closeTo(1, 12) }]);
});

test('what never ranks takes no part', () => {
  const parity = { cosineLeast: 0.2, threshold: 0.99 };
  for (const given of [
    { outcome: 'failed' as const },
    { validity: 'rejected' as const },
    { parity },
    { latency: latency({ p95Ms: 3 }) },
  ]) {
    const { pairs, means } = pairFrameworks(
      [row('a', tflite, 5, given), row('b', ort, 10)],
      'tflite',
      'onnxruntime-node',
    );
    expect(pairs).toEqual([]);
    expect(means).toEqual([]);
  }
});

test('a side stands by its newest version, and there by its fastest provider', () => {
  const older = { ...tflite, version: '2.9' };
  const { pairs } = pairFrameworks(
    [
      row('old', older, 1, { measuredAt: '2026-01-01T00:00:00.000Z' }),
      row('new', tflite, 5, { measuredAt: '2026-11-01T00:00:00.000Z' }),
      row('delegate', tflite, 4, {
        measuredAt: '2026-11-01T00:00:00.000Z',
        executionProvider: 'xnnpack',
      }),
      row('base', ort, 12),
    ],
    'tflite',
    'onnxruntime-node',
  );
  expect(pairs).toMatchObject([{ point: 'delegate', ms: 4, baseMs: 12, version: '2.16' }]);
});

test('published tables are held against themselves alone, and by the statistic that both state', () => {
  const table = (label: string, stated: Partial<Point>) => ({
    tier: 'published' as const,
    cohort: null,
    source: { label, url: null, licence: null, date: null },
    ...stated,
  });
  const mean = (ms: number) => ({ latency: latency({ meanMs: ms }) });
  const { pairs, means } = pairFrameworks(
    [
      row('a', tflite, 1, table('one', mean(2))),
      row('b', ort, 1, table('one', mean(6))),
      row('c', tflite, 1, table('two', { ...mean(1), threads: 2 })),
      row('d', ort, 1, table('three', { ...mean(9), threads: 2 })),
      row('e', ort, 3),
    ],
    'tflite',
    'onnxruntime-node',
  );
  expect(pairs).toMatchObject([{ point: 'a', basePoint: 'b', statistic: 'mean' }]);
  expect(means).toEqual([{ tier: 'published', pairs: 1, ratio: expect.closeTo(3, 12) }]);
});

test('counted on other images, two rows are not held against each other', () => {
  const on = (dataSet: string) => ({ cohort: `image-classification~${dataSet}~top1~-~b1` });
  const held = (a: Partial<Point>, b: Partial<Point>) =>
    pairFrameworks([row('a', tflite, 5, a), row('b', ort, 10, b)], 'tflite', ort.slug).pairs.length;
  expect(held(on('x'), on('y'))).toBe(0);
  expect(held(on('x'), on('x'))).toBe(1);
  expect(held(on('x'), { cohort: null })).toBe(1);
});

import { expect, test } from 'vitest';
import { Point } from '../../contract/point.ts';
import type { PublishedRow } from '../../contract/published.ts';
import { pointOfRow } from './point-of-row.ts';
import { shortCatalogue, shortSource } from './testing/short-catalogue.ts';
import { shortRow } from './testing/short-row.ts';

function mapped(given: Partial<PublishedRow>, source = shortSource('table')) {
  const outcome = pointOfRow(shortRow(given), source, shortCatalogue);
  if ('leftOut' in outcome) throw new Error(outcome.leftOut);
  return Point.parse(outcome.point);
}

function leftOut(given: Partial<PublishedRow>) {
  const outcome = pointOfRow(shortRow(given), shortSource('table'), shortCatalogue);
  return 'leftOut' in outcome ? outcome.leftOut : null;
}

const log = {
  latency_ms_mean: 3,
  latency_ms_p50: 2,
  latency_ms_p90: 4,
  samples: 5000,
  batch: 1,
  dataset: 'ImageNet 2012 (validation)',
  top1: 76,
};

test('names are mapped, and what a row does not state is null', () => {
  const point = mapped({ latency_ms_mean: 2.67, throughput_fps: 375 });
  expect(point).toMatchObject({
    tier: 'published',
    device: { slug: 'jetson-nano', name: 'Jetson Nano' },
    runtime: { slug: 'tensorrt', name: 'TensorRT', version: null },
    executionProvider: 'gpu',
    precision: null,
    batch: null,
    scenario: null,
    samples: null,
    throughputPerS: 375,
    accuracy: [],
    noAccuracyReason: 'not published with this figure',
    cohort: 'image-classification~-~-~-~-',
  });
});

test('a figure keeps the statistic it states and no other', () => {
  const none = { minMs: null, spread: null, p50Ms: null, p90Ms: null, p95Ms: null, p99Ms: null };
  const stated = mapped({ latency_ms_mean: 2.67 });
  expect(stated.latency).toEqual({ ...none, maxMs: null, meanMs: 2.67, unstatedMs: null });
  const unstated = mapped({ latency_ms_mean: 5, note: 'line 1; statistic not stated' });
  expect(unstated.latency).toEqual({ ...none, maxMs: null, meanMs: null, unstatedMs: 5 });
  expect(unstated.remarks.map(({ code }) => code)).toEqual(['statistic_not_stated']);
});

test('only a tool own log with median and count is of tier log', () => {
  const mlperf = shortSource('mlperf_mobile');
  const catalogue = {
    ...shortCatalogue,
    models: {
      ...shortCatalogue.models,
      published: { mlperf_mobile: { 'ResNet-50': 'resnet-50' } },
    },
  };
  const tier = (given: Partial<PublishedRow>) => {
    const outcome = pointOfRow(shortRow(given), mlperf, catalogue);
    return 'point' in outcome ? outcome.point.tier : outcome.leftOut;
  };
  expect(tier(log)).toBe('log');
  expect(tier({ ...log, samples: null })).toBe('published');
  expect(tier({ latency_ms_p90: 4 })).toBe('published');
  expect(mapped(log).tier).toBe('published');
});

test('accuracy is a share of one, with an interval where the images are counted', () => {
  const note = 'scenario=SingleStream; round=v3.0; division=open; submitter=Somebody';
  const point = mapped({ ...log, note });
  expect(point.cohort).toBe(
    'image-classification~imagenet-2012-val@mlperf-v3.0~top1~SingleStream~b1',
  );
  const [top1] = point.accuracy;
  expect(top1).toMatchObject({ metric: 'top1', value: 0.76, total: 50_000 });
  expect(top1?.low).toBeCloseTo(0.7562, 4);
  expect(top1?.high).toBeCloseTo(0.7637, 4);
  expect(point.source?.label).toBe('MLPerf Inference v3.0, open division, published by Somebody');
});

test('a count of images in the note names the subset', () => {
  const point = mapped({
    latency_ms_mean: 90,
    dataset: 'ImageNetV2 matched-frequency',
    top1: 63.63,
    note: 'accuracy as printed over 10000 images (script discards 2)',
  });
  expect(point.cohort).toBe('image-classification~imagenetv2-mf@10000~top1~-~-');
  expect(point.accuracy[0]?.total).toBe(10_000);
});

test('accuracy over a part carries a doubt', () => {
  const point = mapped({ latency_ms_mean: 90, dataset: 'ImageNet (partial)', top1: 70 });
  expect(point.remarks).toEqual([
    { code: 'subset_accuracy', detail: 'accuracy over 1,000 images' },
  ]);
});

test('a metric that is no share of one is not an accuracy, and is named', () => {
  const point = mapped({
    latency_ms_mean: 9,
    other_accuracy: { metric: 'hardware PSNR', value: 31 },
  });
  expect(point.accuracy).toEqual([]);
  expect(point.noAccuracyReason).toBe('published as hardware PSNR 31: not a share of one');
});

test('precision comes from the column, else from the model name', () => {
  expect(mapped({ latency_ms_mean: 1, precision: 'uint8' }).precision).toBe('int8');
  expect(mapped({ latency_ms_mean: 1, precision: 'float' }).precision).toBeNull();
  expect(mapped({ latency_ms_mean: 1, model: 'resnet50_quant' }).precision).toBe('int8');
});

test.each([
  [{ latency_ms_mean: 1, device: 'Board X' }, 'not in the catalogue: device Board X'],
  [{ latency_ms_mean: 1, model: 'net' }, 'not in the catalogue: model net'],
  [{ latency_ms_mean: 1, framework: 'Foo' }, 'not in the catalogue: runtime Foo null'],
  [{ latency_ms_mean: 1, precision: 'fp7' }, 'not in the catalogue: precision fp7'],
  [{ latency_ms_mean: 1, dataset: 'Set' }, 'not in the catalogue: data set Set'],
  [{ top1: 80 }, 'states neither latency nor throughput'],
])('%j is left out by name', (given, reason) => {
  expect(leftOut(given)).toBe(reason);
});

test('a runtime version changes the point, not the combination', () => {
  const one = mapped({ latency_ms_mean: 1 });
  const two = mapped({ latency_ms_mean: 1, runtime_version: 'TensorRT 8.5.2, CUDA 11.4' });
  expect(two.combination).toBe(one.combination);
  expect(two.id).not.toBe(one.id);
  expect(mapped({ latency_ms_mean: 1, batch: 8 }).combination).not.toBe(one.combination);
  expect(mapped({ latency_ms_mean: 1 }).id).toBe(one.id);
});

test.each([
  ['github:o/r@0123abc:docs/a.md', 'https://github.com/o/r/blob/0123abc/docs/a.md'],
  ['https://a.org/b (read through a copy)', 'https://a.org/b'],
  ['a book', 'https://example.org/table'],
])('%s is linked as %s', (path, url) => {
  expect(mapped({ latency_ms_mean: 1, source_url_or_repo_path: path }).source?.url).toBe(url);
});

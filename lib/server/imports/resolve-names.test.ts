import path from 'node:path';
import { expect, test } from 'vitest';
import { ImportedResult } from '../../contract/import.ts';
import type { PublishedRow } from '../../contract/published.ts';
import { readCatalogue } from '../published/catalogue.ts';
import { readRows } from '../published/map-published.ts';
import { pointOfRow } from '../published/point-of-row.ts';
import { readSources } from '../published/sources.ts';
import { publishedNames } from './name-catalogue.ts';
import { deviceVariants, runtimeParts } from './name-variants.ts';
import { resolveNames } from './resolve-names.ts';

const folder = path.resolve('prisma/reference');
const catalogue = readCatalogue(folder);
const names = publishedNames(catalogue);

function resolve(device: string, model = 'resnet50', runtime = 'ncnn', namesOf?: string) {
  const result = { task: 'image-classification', latency: { meanMs: 1 } };
  const named = { device: { name: device }, model: { name: model }, runtime: { name: runtime } };
  return resolveNames(ImportedResult.parse({ ...result, ...named }), names, namesOf);
}

/** Rows of a published source, one of each device and model, with the point that each became. */
function published(key: string) {
  const source = readSources(folder).find((one) => one.key === key);
  if (!source) throw new Error(`no source ${key}`);
  const rows = new Map<string, PublishedRow>();
  for (const row of readRows(folder, key)) rows.set(`${row.device} ${row.model}`, row);
  return [...rows.values()].flatMap((row) => {
    const outcome = pointOfRow(row, source, catalogue);
    return 'point' in outcome ? [{ row, point: outcome.point }] : [];
  });
}

test.each(['ncnn', 'mlperf_inference_edge_closed', 'mlperf_inference_edge_open', 'tryolabs'])(
  'what is imported under a name of %s joins the entry of that name',
  (key) => {
    const rows = published(key);
    expect(rows.length).toBeGreaterThan(3);
    for (const { row, point } of rows) {
      const runtime = row.runtime_version ?? row.framework ?? 'not stated';
      const found = resolve(row.device, row.model, runtime, key);
      expect(found.device, row.device).toEqual(point.device);
      expect(found.model, row.model).toEqual(point.model);
      expect(found.unmapped.filter(({ noun }) => noun !== 'runtime')).toEqual([]);
    }
  },
);

test('a heading of the ncnn README names its device before the chip', () => {
  for (const [heading, slug] of [
    ['Raspberry Pi 5 Broadcom BCM2712, Cortex-A76 (ARMv8) (2.4GHz x 4)', 'raspberry-pi-5'],
    ['Khadas VIM3, Amlogic A311D (Cortex-A73 2.2GHz x 4 + Cortex-A53 1.8GHz x 2)', 'khadas-vim3'],
    ['Kirin 970 (Cortex-A73 2.4GHz x 4 + Cortex-A53 1.8GHz x 4)', 'kirin-970'],
    [
      'NVIDIA Jetson AGX Orin (Cortex-A78AE 2.2 GHz x 12 + Ampere@1.3 GHz Tensor Cores 64)',
      'jetson-agx-orin',
    ],
  ] as const) {
    expect(resolve(heading, 'squeezenet', 'ncnn', 'ncnn').device.slug, heading).toBe(slug);
    // Of anybody else such a name is a board of its own: it may be another one.
    expect(resolve(heading).unmapped).toContainEqual({ noun: 'device', name: heading });
  }
  const raised = 'Raspberry Pi 5 Broadcom BCM2712 Overclock to 2.9Ghz';
  expect(resolve(raised, 'squeezenet', 'ncnn', 'ncnn').unmapped).toEqual([
    { noun: 'device', name: raised },
  ]);
});

test('a model is what its source means by the name', () => {
  const ofNcnn = resolve('Raspberry Pi 5', 'mobilenet', 'ncnn', 'ncnn');
  expect(ofNcnn.model.slug).toBe('mobilenet-v1-1.0-224');
  expect(resolve('Raspberry Pi 5', 'googlenet_int8', 'ncnn', 'ncnn')).toMatchObject({
    model: { slug: 'inception-v1' },
    precision: 'int8',
    unmapped: [],
  });
});

test('a system of a later MLPerf round is the device that it was before', () => {
  const key = 'mlperf_inference_edge_closed';
  const orin = 'NVIDIA Jetson AGX Orin Developer Kit 64G';
  for (const name of [orin, `${orin} (MaxQ, TensorRT)`, `${orin} (TensorRT, Triton)`]) {
    const found = resolve(name, 'resnet50', 'JetPack 7.0, TensorRT v10.9.0, CUDA 12.9', key);
    expect(found).toMatchObject({
      device: { slug: 'jetson-agx-orin-64gb' },
      model: { slug: 'resnet-50' },
      runtime: { slug: 'tensorrt', version: '10.9.0' },
      unmapped: [],
    });
  }
  expect(deviceVariants('Dell PowerEdge R650 (3x QAIC100 Standard)', key)[1]).toBe(
    'Dell PowerEdge R650 (3x QAIC100 Standard) (TensorRT)',
  );
});

test('a runtime that is not known is kept whole', () => {
  expect(runtimeParts('SDK v1.6.80, other')).toEqual([{ name: 'SDK', version: '1.6.80' }]);
  expect(resolve('Raspberry Pi 5', 'resnet50', 'Engine of ours 2.0').unmapped).toEqual([
    { noun: 'runtime', name: 'Engine of ours 2.0' },
  ]);
});

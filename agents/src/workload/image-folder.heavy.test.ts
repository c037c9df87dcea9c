import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import { RunBench } from '../run/testing/run-bench.ts';
import { writeGlyphFolder } from './testing/glyph-folder.ts';

let bench: RunBench;
beforeAll(async () => {
  bench = await RunBench.open(120_000);
});
afterAll(() => bench.close());

const images = 300;

async function inFolder(name: string, broken: number) {
  const folder = join(bench.folder, name);
  await writeGlyphFolder(folder, images);
  for (let k = 0; k < broken; k++) {
    mkdirSync(join(folder, `${k}`), { recursive: true });
    writeFileSync(join(folder, `${k}`, `broken-${k}.jpeg`), `no image ${k}`);
  }
  const dataSet = { kind: 'image-folder' as const, slug: name, folder };
  const file = bench.builtin('glyphs-s', 'onnx');
  const workload = { model: 'glyphs-s', dataSet, images: 1000 };
  return { file, runtime: 'onnxruntime-node', speedOnly: false, workload };
}

test('a model is as accurate on files as on the images they were written from', async () => {
  const wanted = await inFolder('files', 3);
  const rendered = { ...wanted, workload: { images } };
  const { accuracy: expected } = await bench.run(rendered, 'accuracy');
  const { accuracy, remarks, status } = await bench.run(wanted, 'accuracy');
  expect(status).toBe('ok');
  expect(accuracy).toMatchObject({
    dataSet: 'files@303',
    total: images,
    skipped: 3,
    correct: expected?.correct,
  });
  expect(accuracy?.correct.top1).toBeGreaterThan(images / 2);
  expect(remarks.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['images_skipped', 'indicative_accuracy']),
  );
});

test('a latency run takes its inputs from the files, with a pre for each inference', async () => {
  const wanted = await inFolder('decoded', 0);
  const report = await bench.run(wanted, 'latency');
  expect(report.failure).toBeNull();
  const pre = report.streams?.pre ? decodeSamples(report.streams.pre) : [];
  expect(pre.length).toBe(report.streams?.infer.count);
  expect(report.remarks.map(({ code }) => code)).not.toContain('synthetic_input');
});

test('too many broken files leave the accuracy unknown, and the agent goes on', async () => {
  const { accuracy, status, remarks } = await bench.run(await inFolder('torn', 9), 'accuracy');
  expect(status).toBe('ok');
  expect(accuracy).toBeNull();
  const skipped = remarks.find(({ code }) => code === 'images_skipped');
  expect(skipped?.detail).toContain('9 of 309 images do not decode');
});

test('a device without the decoder says what to install', async () => {
  const wanted = await inFolder('plain', 0);
  const packages = join(bench.folder, 'only', 'node_modules');
  mkdirSync(packages, { recursive: true });
  const installed = fileURLToPath(
    new URL('../../../node_modules/onnxruntime-node', import.meta.url),
  );
  symlinkSync(installed, join(packages, 'onnxruntime-node'));
  const folders = [join(bench.folder, 'only')];
  const { failure, status } = await bench.run(wanted, 'accuracy', { folders });
  expect(status).toBe('failed');
  expect(failure?.message).toContain('sharp is not installed: run `npm install sharp`');
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preprocess } from '../../../lib/models/dataset/preprocess.ts';
import { imageBytes, renderImage } from '../../../lib/models/dataset/render-image.ts';
import type { Session } from '../runtimes/adapter.ts';
import { openPackages } from '../runtimes/packages.ts';
import { openWorkload } from './open-workload.ts';
import { writeGlyphFolder } from './testing/glyph-folder.ts';
import type { Workload } from './workload.ts';

const packages = openPackages([import.meta.dirname]);
const images = 120;
let folder = '';
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'folder-')), 'glyphs');
  await writeGlyphFolder(folder, images);
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const workload = (change: Partial<Workload> = {}): Workload => ({
  task: 'image-classification',
  model: 'glyphs-s',
  dataSet: { kind: 'image-folder', slug: 'my-glyphs', folder },
  layout: 'NCHW',
  inputShape: [2, 3, 64, 64],
  preprocessing: null,
  images: 1000,
  ...change,
});

/** Every rendered image by the hash of what a model is fed with. */
const rendered = new Map(
  Array.from({ length: images }, (_, index) => {
    const { pixels, label } = renderImage('heldout', index);
    const input = new Float32Array(imageBytes);
    preprocess(pixels, 'NCHW', input);
    return [digest(input), label];
  }),
);

function digest(input: Float32Array): string {
  return createHash('sha256')
    .update(new Uint8Array(input.buffer, input.byteOffset, input.byteLength))
    .digest('hex');
}

/** A model that knows every image by heart: right answers prove the right bits at the right place. */
function knowing(): Session {
  const input = new Float32Array(imageBytes * 2);
  const output = new Float32Array(48 * 2);
  return {
    input,
    infer: () => {
      output.fill(0);
      for (const row of [0, 1]) {
        const label = rendered.get(digest(input.slice(row * imageBytes, (row + 1) * imageBytes)));
        if (label !== undefined) output[row * 48 + label] = 1 + output.length / 1e6;
      }
      return undefined;
    },
    output: () => output,
    close: async () => undefined,
  } as Partial<Session> as Session;
}

test('the files reach the model as the rendered images they were written from', async () => {
  const opened = await openWorkload(workload(), packages);
  const { accuracy, remarks } = await opened.count(knowing());
  expect(accuracy).toMatchObject({
    dataSet: 'my-glyphs@120',
    preprocessing: 'glyphs-64-v1',
    total: images,
    correct: { top1: images, top5: images },
    skipped: 0,
  });
  expect(remarks).toEqual([{ code: 'indicative_accuracy', detail: '120 images, fewer than 500' }]);
  const again = await openWorkload(workload(), packages);
  expect((await again.count(knowing())).accuracy?.subsetSha256).toBe(accuracy?.subsetSha256);
});

test('latency inputs are real files, at least eight different ones, a whole batch each time', async () => {
  const opened = await openWorkload(workload(), packages);
  expect(opened.syntheticInput).toBe(false);
  const input = new Float32Array(imageBytes * 2);
  const seen = new Set<string>();
  for (let index = 0; index < 16; index++) {
    await opened.prepare(index, input);
    for (const row of [0, 1]) {
      const image = digest(input.slice(row * imageBytes, (row + 1) * imageBytes));
      expect(rendered.has(image)).toBe(true);
      seen.add(image);
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(8);
});

test('broken files are counted and named, and left out of latency inputs', async () => {
  const whole = readFileSync(join(folder, `${renderImage('heldout', 5).label}/5.png`));
  const paths = ['0/broken.png', '1/empty.jpeg'].map((path) => join(folder, path));
  writeFileSync(paths[0]!, whole.subarray(0, 900));
  writeFileSync(paths[1]!, '');
  const opened = await openWorkload(workload(), packages);
  const { accuracy, remarks } = await opened.count(knowing());
  expect(accuracy).toBeNull();
  expect(remarks[0]?.code).toBe('images_skipped');
  expect(remarks[0]?.detail).toMatch(/^2 of 122 images do not decode: /);
  expect(remarks[0]?.detail).toContain('0/broken.png');
  for (const path of paths) rmSync(path);
});

test('what cannot be used is refused in a sentence', async () => {
  const refusal = (change: Partial<Workload>) => openWorkload(workload(change), packages);
  await expect(refusal({ preprocessing: 'mine-v1' })).rejects.toThrow('no preprocessing recipe');
  await expect(refusal({ inputShape: [1, 1, 64, 64] })).rejects.toThrow('takes no images');
  await expect(
    refusal({ dataSet: { kind: 'image-folder', slug: 'x', folder: import.meta.dirname } }),
  ).rejects.toThrow('holds no labelled images');
});

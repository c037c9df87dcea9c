import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccuracyCount } from '../../../lib/contract/run.ts';
import { openPackages } from '../runtimes/packages.ts';
import { openWorkload } from './open-workload.ts';
import { knowingDetector } from './testing/knowing-detector.ts';
import { writeSceneFolder } from './testing/scene-folder.ts';
import type { Workload } from './workload.ts';

const packages = openPackages([import.meta.dirname]);
const scenes = 60;
let folder = '';
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'coco-')), 'street');
  await writeSceneFolder(folder, scenes);
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const workload = (dataSet: Workload['dataSet'], change: Partial<Workload> = {}): Workload => ({
  task: 'object-detection',
  model: 'scenes-s',
  dataSet,
  layout: 'NCHW',
  inputShape: [2, 3, 160, 160],
  preprocessing: null,
  images: scenes,
  ...change,
});
const inFolder = (change: Partial<Workload> = {}) =>
  openWorkload(workload({ kind: 'coco-folder', slug: 'street', folder }, change), packages);

test('who knows the scenes finds nearly everything, and the folder says the same', async () => {
  const rendered = await openWorkload(workload({ kind: 'scenes' }), packages);
  const { accuracy, remarks } = await rendered.count(knowingDetector(scenes, 2));
  expect(remarks).toEqual([{ code: 'indicative_accuracy', detail: '60 images, fewer than 500' }]);
  expect(accuracy).toMatchObject({ dataSet: 'scenes-160@60', total: scenes, correct: {} });
  const score = accuracy?.scores['map50-95'];
  expect(score?.value).toBeGreaterThan(0.9);
  expect(score?.low).toBeLessThanOrEqual(score?.value ?? 0);
  expect(AccuracyCount.parse(accuracy)).toEqual(accuracy);
  const read = await (await inFolder()).count(knowingDetector(scenes, 2));
  expect(read.accuracy).toMatchObject({
    dataSet: 'street@60',
    preprocessing: 'letterbox-centred-v1',
  });
  for (const metric of ['map50-95', 'map50']) {
    // The bootstrap draws places of the list, and the two lists have different orders.
    const value = accuracy?.scores[metric]?.value ?? -1;
    expect(read.accuracy?.scores[metric]?.value).toBeCloseTo(value, 12);
  }
});

test('who finds nothing is told that the inputs look wrong', async () => {
  const rendered = await openWorkload(workload({ kind: 'scenes' }), packages);
  const { accuracy, remarks } = await rendered.count(knowingDetector(0, 2));
  expect(accuracy?.scores.map50?.value).toBe(0);
  expect(remarks.map(({ code }) => code)).toEqual([
    'cached_or_stuck',
    'broken_preprocessing',
    'indicative_accuracy',
  ]);
});

test('an image of another size than its labels is named', async () => {
  const path = join(folder, 'images', '7.png');
  const whole = readFileSync(path);
  writeFileSync(path, await sharp(whole).resize(80, 160, { fit: 'fill' }).png().toBuffer());
  const { accuracy, remarks } = await (await inFolder()).count(knowingDetector(scenes, 2));
  expect(accuracy).toBeNull();
  expect(remarks[0]?.detail).toBe('1 of 60 images do not decode: images/7.png');
  writeFileSync(path, whole);
});

test('a data set for another model is refused in a sentence', async () => {
  await expect(inFolder({ model: 'yolov3-tiny' })).rejects.toThrow(
    'yolov3-tiny tells 80 classes apart, the labels of street 8',
  );
  await expect(inFolder({ task: 'image-classification' })).rejects.toThrow('are boxes');
  await expect(inFolder({ model: 'somebodys' })).rejects.toThrow('to measure its speed only');
  await expect(
    openWorkload(workload({ kind: 'scenes' }, { inputShape: [1, 3, 320, 320] }), packages),
  ).rejects.toThrow('The scenes are 160 pixels wide');
});

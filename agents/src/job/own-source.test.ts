import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '../../../lib/codec/sha256.ts';
import type { JobModel } from '../../../lib/contract/job.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import { model, node, valueInfo } from '../../../lib/models/onnx/onnx-proto.ts';
import { toBytes } from '../../../lib/models/onnx/protobuf.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import { DataSets } from './data-sets.ts';
import { filesIn } from './own-file.ts';
import { ownSource } from './own-source.ts';

const open = toBytes(
  model({
    name: 'g',
    nodes: [node('Relu', ['image'], 'scores')],
    initializers: [],
    input: valueInfo('image', ['batch', 3, 'height', 'width']),
    outputs: [valueInfo('scores', ['batch', 3, 'height', 'width'])],
  }),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
  writeFileSync(join(folder, 'net.onnx'), open);
  writeFileSync(join(folder, 'text.onnx'), 'hello');
  symlinkSync('/etc/hostname', join(folder, 'link.onnx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const line: JobModel = {
  slug: 'net',
  name: 'Net-7 tiny',
  task: 'image-classification',
  file: 'net.onnx',
  format: 'onnx',
  precision: 'fp32',
  inputShape: [1, 3, 32, 32],
};
const entry: CellEntry = { model: 'net', runtime: 'onnxruntime-node', precision: 'fp32' };
const native = adapterOf('onnxruntime-node');
const sourceOf = (change: Partial<JobModel>, dataSets: string | null = null) =>
  ownSource(filesIn(folder), [{ ...line, ...change }], new DataSets(dataSets));

test('a model beside the job file is named by its hash, with the names its file gives', async () => {
  const source = sourceOf({});
  expect(source.ref).toMatchObject({ slug: 'net', family: 'Net', speedOnly: false });
  expect(await source.refusal(entry, native)).toBeNull();
  const file = await source.file(entry, native);
  expect(file).toMatchObject({
    sha256: sha256Hex(open),
    bytes: open.length,
    inputName: 'image',
    outputName: 'scores',
    inputShape: [1, 3, 32, 32],
    layout: 'NCHW',
  });
  expect(await source.reference(entry)).toEqual(file);
  expect(source.workload(entry, file)).toMatchObject({
    task: 'image-classification',
    dataSet: { kind: 'noise' },
    images: 1000,
  });
});

test('batch and size of an entry fix what the file leaves open', async () => {
  const sized = { ...entry, batch: 8, inputSize: 64 };
  const source = sourceOf({});
  expect(await source.refusal(sized, native)).toBeNull();
  expect((await source.file(sized, native)).inputShape).toEqual([8, 3, 64, 64]);
});

test('a dimension that nobody fixes is named', async () => {
  const { inputShape: _, ...without } = line;
  const source = ownSource(filesIn(folder), [without], new DataSets(null));
  expect(await source.refusal({ ...entry, batch: 1 }, native)).toBe(
    'The input image leaves dimension 2 (height) open: fix it with inputShape.',
  );
  expect((await source.file(entry, native)).inputShape).toEqual([1, 3, 1, 1]);
  expect(await source.reference(entry)).toBeNull();
});

test('what does not fit the file, the job or the runtime is refused in one sentence', async () => {
  const refused: [Partial<JobModel>, Partial<CellEntry>, RegExp][] = [
    [{ inputShape: [1, 3, 32] }, {}, /inputShape has 3 dimensions, the input image has 4/],
    [{ inputShape: [1, 4, 32, 32] }, {}, /fixed at 3 in dimension 1, not 4/],
    [{ inputName: 'x' }, {}, /has no input x; it has image/],
    [{ outputName: 'y' }, {}, /has no output y; it has scores/],
    [{ file: 'text.onnx' }, {}, /text.onnx is not an ONNX file/],
    [{}, { precision: 'int8' }, /no such file of net in int8/],
    [{ format: 'tflite' }, {}, /ONNX Runtime takes onnx files/],
    [{}, { dataSet: 'photos' }, /pass --data-sets DIR/],
  ];
  for (const [change, entryChange, reason] of refused) {
    expect(await sourceOf(change).refusal({ ...entry, ...entryChange }, native)).toMatch(reason);
  }
});

test('a path out of the folder is refused, by dots, by a link and as a whole', async () => {
  for (const file of ['../net.onnx', '/etc/hostname', 'link.onnx', '.', 'none.onnx']) {
    const refusal = sourceOf({ file }).refusal(entry, native);
    await expect(refusal).rejects.toThrow(/lies outside the job file's folder|cannot be read/);
  }
});

test('accuracy needs a registered data set and a recipe', async () => {
  const sets = mkdtempSync(join(tmpdir(), 'sets-'));
  try {
    mkdirSync(join(sets, 'photos/0'), { recursive: true });
    mkdirSync(join(sets, 'street/annotations'), { recursive: true });
    mkdirSync(join(sets, 'odd'));
    writeFileSync(join(sets, 'street/annotations/instances_val.json'), '{}');
    const judged = { ...entry, dataSet: 'photos', images: 50 };
    const bare = sourceOf({}, sets);
    expect(await bare.refusal(judged, native)).toMatch('give preprocessing');
    const source = sourceOf({ preprocessing: 'imagenet-256-224-v1' }, sets);
    expect(await source.refusal(judged, native)).toBeNull();
    expect(source.workload(judged, await source.file(judged, native))).toMatchObject({
      dataSet: { kind: 'image-folder', slug: 'photos', folder: join(sets, 'photos') },
      preprocessing: 'imagenet-256-224-v1',
      images: 50,
    });
    const dataSets = new DataSets(sets);
    expect(dataSets.choice('street')).toMatchObject({ kind: 'coco-folder' });
    expect(dataSets.choice('odd')).toMatch('neither class folders nor instances_');
    expect(dataSets.choice('none')).toMatch('cannot be read');
  } finally {
    rmSync(sets, { recursive: true });
  }
});

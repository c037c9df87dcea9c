import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { model, node, tensor, valueInfo } from '../../../lib/models/onnx/onnx-proto.ts';
import { toBytes } from '../../../lib/models/onnx/protobuf.ts';
import { FakeUploads } from '../../testing/fake-uploads.ts';
import { push } from './push.ts';
import { modelToPush } from './push-file.ts';
import { uploadModel } from './push-upload.ts';

const file = toBytes(
  model({
    name: 'g',
    nodes: [node('Add', ['x', 'w'], 'y')],
    initializers: [tensor('w', [100_000], new Float32Array(100_000).fill(0.5))],
    input: valueInfo('x', ['n', 3]),
    outputs: [valueInfo('y', ['n', 3])],
  }),
);
const sha256 = createHash('sha256').update(file).digest('hex');

let folder: string;
let path: string;
let uploads: FakeUploads;
let hub: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'push-'));
  path = join(folder, 'Street Net v2.onnx');
  writeFileSync(path, file);
  uploads = new FakeUploads();
  hub = await uploads.listen();
});
afterEach(async () => {
  await uploads.close();
  rmSync(folder, { recursive: true });
});

const quiet = async () => undefined;
const described = () => modelToPush(path, { task: 'image-classification' });

test('a file is described by what is in it, and arrives whole', async () => {
  const target = { hub, token: 'ifm_abc' };
  const state = await uploadModel(target, await described(), () => undefined, quiet);
  expect(state.done).toBe(true);
  expect(uploads.received.equals(file)).toBe(true);
  expect([...uploads.tokens]).toEqual(['Bearer ifm_abc']);
  expect(uploads.announced).toMatchObject({
    sha256,
    bytes: file.length,
    description: {
      slug: 'street-net-v2',
      name: 'Street Net v2',
      format: 'onnx',
      precision: 'fp32',
    },
  });
});

test('after every break it goes on where the hub stands', async () => {
  uploads.breakAfter = [1, 150_000, 300_000];
  const target = { hub, token: 't' };
  const state = await uploadModel(target, await described(), () => undefined, quiet);
  expect(state.done).toBe(true);
  expect(uploads.received.equals(file)).toBe(true);
  expect(uploads.breakAfter).toEqual([]);
  expect(uploads.offsets).toHaveLength(4);
});

test('a hub that never answers is given up after ten attempts, and nothing is retried that is refused', async () => {
  let waits = 0;
  const count = async () => {
    waits++;
  };
  const nobody = { hub: 'http://127.0.0.1:9', token: 't' };
  await expect(uploadModel(nobody, await described(), () => undefined, count)).rejects.toThrow();
  expect(waits).toBe(10);
});

test('what is no model, and options that contradict it, are refused before anything is sent', async () => {
  const bad = join(folder, 'bad.onnx');
  writeFileSync(bad, Buffer.from('\x80\x02cos\nsystem\n', 'latin1'));
  await expect(modelToPush(bad, { task: 'x' })).rejects.toThrow('a pickle');
  await expect(modelToPush(join(folder, 'none'), { task: 'x' })).rejects.toThrow('ENOENT');
  await expect(modelToPush(path, { task: 'x', precision: 'int8' })).rejects.toThrow('--precision');
  await expect(modelToPush(path, { task: 'x', inputShape: '1,x' })).rejects.toThrow(
    '--input-shape',
  );
  await expect(modelToPush(path, { task: 'x', inputShape: '1,4' })).rejects.toThrow(
    '--input-shape',
  );
  await expect(modelToPush(path, { task: 'X Y' })).rejects.toThrow('--task');
  expect(uploads.tokens.size).toBe(0);
});

test('a token comes from a file or the environment, and its absence is said', async () => {
  const options = { hub, task: 'image-classification', json: true };
  await expect(push(path, options, {})).rejects.toThrow('There is no token');
  await expect(push(path, { ...options, tokenFile: join(folder, 'no') }, {})).rejects.toThrow(
    'ENOENT',
  );
  const insecure = { ...options, hub: 'http://192.168.7.7:3000' };
  await expect(push(path, insecure, { INFEROMETER_TOKEN: 't' })).rejects.toThrow('--insecure-http');
});

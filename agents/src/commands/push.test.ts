import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UploadRequest } from '../../../lib/contract/stored-artifact.ts';
import { model, node, tensor, valueInfo } from '../../../lib/models/onnx/onnx-proto.ts';
import { toBytes } from '../../../lib/models/onnx/protobuf.ts';
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
let server: Server;
let received: Buffer;
let tokens: Set<string>;
/** Bytes after which the hub breaks each connection, and whether it answers at all. */
let breakAfter: number[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'push-'));
  path = join(folder, 'Street Net v2.onnx');
  writeFileSync(path, file);
  received = Buffer.alloc(0);
  breakAfter = [];
  tokens = new Set();
  server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const hub = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const id = uuid7();
let announced: UploadRequest | null = null;

/** A hub of the contract's upload, that may break connections. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  tokens.add(request.headers.authorization ?? '');
  const state = () => ({
    id,
    offset: received.length,
    bytes: file.length,
    done: received.length === file.length,
    refused: null,
  });
  const reply = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (request.method === 'PATCH') {
    if (Number(request.headers['upload-offset']) !== received.length) {
      reply(409, {
        type: 'about:blank',
        title: 'Another offset',
        status: 409,
        detail: '',
        fields: [],
      });
      return;
    }
    const limit = breakAfter.shift();
    for await (const chunk of request) {
      received = Buffer.concat([received, chunk as Buffer]);
      if (limit !== undefined && received.length >= limit) {
        request.socket.destroy();
        return;
      }
    }
    reply(200, state());
    return;
  }
  if (request.method === 'GET') return void reply(200, state());
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  announced = UploadRequest.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  reply(201, state());
}

const quiet = async () => undefined;
const described = () => modelToPush(path, { task: 'image-classification' });

test('a file is described by what is in it, and arrives whole', async () => {
  const target = { hub: hub(), token: 'ifm_abc' };
  const state = await uploadModel(target, await described(), () => undefined, quiet);
  expect(state.done).toBe(true);
  expect(received.equals(file)).toBe(true);
  expect([...tokens]).toEqual(['Bearer ifm_abc']);
  expect(announced).toMatchObject({
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
  breakAfter = [1, 150_000, 300_000];
  const target = { hub: hub(), token: 't' };
  const state = await uploadModel(target, await described(), () => undefined, quiet);
  expect(state.done).toBe(true);
  expect(received.equals(file)).toBe(true);
  expect(breakAfter).toEqual([]);
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
  expect(tokens.size).toBe(0);
});

test('a token comes from a file or the environment, and its absence is said', async () => {
  const options = { hub: hub(), task: 'image-classification', json: true };
  await expect(push(path, options, {})).rejects.toThrow('There is no token');
  await expect(push(path, { ...options, tokenFile: join(folder, 'no') }, {})).rejects.toThrow(
    'ENOENT',
  );
  const insecure = { ...options, hub: 'http://192.168.7.7:3000' };
  await expect(push(path, insecure, { INFEROMETER_TOKEN: 't' })).rejects.toThrow('--insecure-http');
});

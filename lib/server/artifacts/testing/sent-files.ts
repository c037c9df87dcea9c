import { createHash, randomBytes } from 'node:crypto';
import type { UploadRequest, UploadState } from '../../../contract/stored-artifact.ts';
import { model, node, tensor, valueInfo } from '../../../models/onnx/onnx-proto.ts';
import { toBytes } from '../../../models/onnx/protobuf.ts';
import type { Context } from '../../context.ts';
import { appendToUpload } from '../append-to-upload.ts';
import { openUpload } from '../open-upload.ts';

/** An ONNX file of its own, about so many bytes long. */
export function modelFile(bytes = 4096): Uint8Array {
  const values = new Uint8Array(randomBytes(Math.ceil(bytes / 4) * 4)).buffer;
  const weights = new Float32Array(values);
  return toBytes(
    model({
      name: 'g',
      nodes: [node('Add', ['x', 'w'], 'y')],
      initializers: [tensor('w', [weights.length], weights)],
      input: valueInfo('x', ['batch', 3, 32, 32]),
      outputs: [valueInfo('y', ['batch', 3, 32, 32])],
    }),
  );
}

/** What somebody says of a file before sending it. */
export function requestOf(
  file: Uint8Array,
  changes: Partial<UploadRequest['description']> = {},
): UploadRequest {
  return {
    sha256: createHash('sha256').update(file).digest('hex'),
    bytes: file.length,
    description: {
      slug: 'street-net',
      name: 'Street Net',
      task: 'image-classification',
      format: 'onnx',
      precision: 'fp32',
      inputShape: null,
      layout: null,
      preprocessing: null,
      ...changes,
    },
  };
}

/** A body that comes in pieces, and may break off after the last one. */
export function bodyOf(pieces: Uint8Array[], breaks = false): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else if (breaks) controller.error(new Error('socket hang up'));
      else controller.close();
    },
  });
}

/** Sends a whole file in one request. */
export async function sent(
  ctx: Context,
  file: Uint8Array,
  changes: Partial<UploadRequest['description']> = {},
): Promise<UploadState> {
  const { id, offset } = await openUpload(requestOf(file, changes), ctx);
  return appendToUpload({ id, offset, announced: null, body: bodyOf([file.slice(offset)]) }, ctx);
}

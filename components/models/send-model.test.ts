import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { expect, test } from 'vitest';
import { UploadRequest } from '../../lib/contract/stored-artifact.ts';
import { type SendProgress, sendModel } from './send-model.ts';

const bytes = randomBytes(40 * 1024 ** 2);
const file = new Blob([new Uint8Array(bytes)]);
const description = {
  slug: 'net',
  name: 'Net',
  task: 'image-classification',
  format: 'onnx',
  precision: 'fp32',
  inputShape: null,
  layout: null,
  preprocessing: null,
} as const;

/** A hub that takes uploads; `breaks` answers of PATCH are lost before or after their bytes count. */
function hubThat(breaks: ('before' | 'after')[], refused: string | null = null) {
  const id = uuid7();
  let received = Buffer.alloc(0);
  let opened: UploadRequest | null = null;
  const state = (done = received.length === bytes.length) => ({
    id,
    offset: received.length,
    bytes: bytes.length,
    done: done && refused === null,
    refused: done ? refused : null,
  });
  const answer: typeof fetch = async (_, init) => {
    if (init?.method === 'POST') opened = UploadRequest.parse(JSON.parse(String(init.body)));
    if (init?.method === 'PATCH') {
      const broken = breaks.shift();
      if (broken === 'before') throw new TypeError('network error');
      const offset = Number(new Headers(init.headers).get('upload-offset'));
      if (offset !== received.length) {
        const problem = { type: 'about:blank', title: 'x', status: 409, detail: 'y', fields: [] };
        return Response.json(problem, { status: 409 });
      }
      const piece = init.body instanceof Blob ? await init.body.arrayBuffer() : new ArrayBuffer(0);
      received = Buffer.concat([received, Buffer.from(piece)]);
      if (broken === 'after') throw new TypeError('network error');
    }
    return Response.json(state());
  };
  return { answer, received: () => received, opened: () => opened };
}

const meansOf = (answer: typeof fetch, seen: SendProgress[] = []) => ({
  fetch: answer,
  sleep: async () => undefined,
  onProgress: (progress: SendProgress) => seen.push(progress),
  unreachable: 'The hub does not answer.',
});

test('a file arrives whole under its sha256, whatever broke on the way', async () => {
  const hub = hubThat(['before', 'after', 'after']);
  const seen: SendProgress[] = [];
  const state = await sendModel(file, description, meansOf(hub.answer, seen));
  expect(state.done).toBe(true);
  expect(hub.received().equals(bytes)).toBe(true);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(hub.opened()).toMatchObject({ sha256, bytes: bytes.length });
  expect(seen.map(({ step }) => step)).toEqual(
    expect.arrayContaining(['hashing', 'sending', 'waiting', 'checking']),
  );
  const waits = seen.filter(({ step }) => step === 'waiting');
  expect(waits.map(({ share }) => Math.round(share * 10) / 10)).toEqual([0, 0, 0.4]);
});

test('what the scan refuses is said, and what the hub refuses is not tried again', async () => {
  const scanned = await sendModel(
    file,
    description,
    meansOf(hubThat([], 'It is a pickle.').answer),
  );
  expect(scanned.refused).toBe('It is a pickle.');
  let asked = 0;
  const full: typeof fetch = async () => {
    asked++;
    const problem = { type: 'about:blank', title: 'x', status: 507, detail: 'Full.', fields: [] };
    return Response.json(problem, { status: 507 });
  };
  await expect(sendModel(file, description, meansOf(full))).rejects.toThrow('Full.');
  expect(asked).toBe(1);
});

test('a hub that stays away is given up with a sentence', async () => {
  const { answer } = hubThat([]);
  let first = true;
  const dying: typeof fetch = async (path, init) => {
    if (!first) return new Response('<html>', { status: 502 });
    first = false;
    return answer(path, init);
  };
  const sent = sendModel(file, description, meansOf(dying));
  await expect(sent).rejects.toThrow('The hub does not answer.');
});

test('no connection is said in our words, at the start and in the end', async () => {
  const offline: typeof fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  const small = new Blob(['a model']);
  const never = sendModel(small, description, meansOf(offline));
  await expect(never).rejects.toThrow('The hub does not answer.');
  const { answer } = hubThat([]);
  const leaving: typeof fetch = (path, init) =>
    init?.method === 'POST' ? answer(path, init) : offline(path, init);
  const sent = sendModel(small, description, meansOf(leaving));
  await expect(sent).rejects.toThrow('The hub does not answer.');
});

import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

const limit = 256 * 1024;

/** `duplex` is required by Node for streamed bodies and unknown to the DOM's types. */
function streamed(body: ReadableStream<Uint8Array>): Request {
  const init = { method: 'POST', body, duplex: 'half' };
  return new Request('http://hub.test', init);
}

/** A body without an announced length that counts what was taken from it; never ends by itself. */
function endless(): { request: Request; taken: () => number; cancelled: () => boolean } {
  let taken = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 16_384;
      controller.enqueue(new Uint8Array(16_384));
    },
    cancel() {
      cancelled = true;
    },
  });
  const request = streamed(body);
  return { request, taken: () => taken, cancelled: () => cancelled };
}

test('I08: a body without end is refused at the limit, and no longer read', async () => {
  const { request, taken, cancelled } = endless();
  await expect(readBody(request, limit)).rejects.toMatchObject({ status: 413 });
  expect(taken()).toBeLessThanOrEqual(limit + 4 * 16_384);
  expect(cancelled()).toBe(true);
});

test('an announced length over the limit is refused before a byte is read', async () => {
  const request = new Request('http://hub.test', {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': String(limit + 1) },
  });
  await expect(readBody(request, limit)).rejects.toMatchObject({ status: 413 });
});

test('a lying length does not help', async () => {
  const body = new Uint8Array(limit + 1);
  const headers = { 'content-length': '10' };
  const request = new Request('http://hub.test', { method: 'POST', body, headers });
  await expect(readBody(request, limit)).rejects.toMatchObject({ status: 413 });
});

test('exactly the limit is read whole; no body is no bytes', async () => {
  const body = new Uint8Array(limit).fill(7);
  const request = new Request('http://hub.test', { method: 'POST', body });
  expect(await readBody(request, limit)).toEqual(Buffer.from(body));
  const none = await readBody(new Request('http://hub.test', { method: 'POST' }), limit);
  expect(none.byteLength).toBe(0);
});

test('a body that breaks off is a bad request', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(10));
      controller.error(new Error('socket hang up'));
    },
  });
  const request = streamed(body);
  await expect(readBody(request, limit)).rejects.toMatchObject({ status: 400 });
});

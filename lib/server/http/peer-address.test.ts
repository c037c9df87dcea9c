import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { peerAddress, watchPeers } from './peer-address.ts';

const http = { publicUrl: 'http://10.0.0.2:3000' };
const https = { publicUrl: 'https://hub.example' };

test('every request carries the address of its connection, whatever it says itself', async () => {
  watchPeers();
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const headers = new Headers(request.headers as Record<string, string>);
    seen.push(peerAddress(headers, http));
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  for (const headers of [
    {},
    { 'x-forwarded-for': '9.9.9.9' },
    { 'x-inferometer-peer': '9.9.9.9' },
  ]) {
    await new Promise((done, fail) =>
      get({ port, host: '127.0.0.1', headers }, (answer) => answer.resume().on('end', done)).on(
        'error',
        fail,
      ),
    );
  }
  expect(seen).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);
  await new Promise((done) => server.close(done));
});

test('behind a proxy that speaks https, the address that the proxy saw', () => {
  const headers = new Headers({
    'x-inferometer-peer': '127.0.0.1',
    'x-forwarded-for': '9.9.9.9, 198.51.100.7',
  });
  expect(peerAddress(headers, https)).toBe('198.51.100.7');
  expect(peerAddress(headers, http)).toBe('127.0.0.1');
});

test.each([
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['FE80::1%eth0', 'fe80::1'],
  ['', 'unknown'],
  ['<script>', 'unknown'],
])('"%s" is %s', (peer, address) => {
  expect(peerAddress(new Headers({ 'x-inferometer-peer': peer }), http)).toBe(address);
});

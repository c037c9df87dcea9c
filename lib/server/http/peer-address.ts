import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { type Context, serverContext } from '../context.ts';

/** Written by this process onto every request before anything reads it; a sender's own is replaced. */
const peerHeader = 'x-inferometer-peer';

/**
 * Makes every request of this process carry the address of its connection. Next tells a route only
 * X-Forwarded-For, and of that the sender may write what it likes.
 */
export function watchPeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[peerHeader] = socket.remoteAddress ?? '';
  });
}

/**
 * Who sent a request. Behind a proxy that serves the hub over https (a hub itself speaks http only),
 * the last address of X-Forwarded-For, which that proxy has written.
 */
export function peerAddress(
  headers: Headers,
  ctx: Pick<Context, 'publicUrl'> = serverContext(),
): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const peer = headers.get(peerHeader) ?? '';
  const told = ctx.publicUrl.startsWith('https://') && forwarded !== '' ? forwarded : peer;
  return plainAddress(told);
}

/** IPv4 inside IPv6 as IPv4; what is no address is `unknown`. */
function plainAddress(text: string): string {
  const address = text.replace(/^::ffff:(?=[0-9.]+$)/i, '').replace(/%.*$/, '');
  return isIP(address) ? address.toLowerCase() : 'unknown';
}

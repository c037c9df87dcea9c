import type { IncomingMessage, ServerResponse } from 'node:http';

/** All of a file, or the rest that a Range asks for. */
export function sendFile(
  file: Buffer | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const from = Number(/^bytes=([0-9]+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = file?.subarray(from) ?? Buffer.alloc(0);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': String(rest.length) }).end(rest);
}

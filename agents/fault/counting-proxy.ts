import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Where in a POST of a run the proxy strikes. */
export type Phase =
  | 'connect'
  | 'body-0'
  | 'body-1'
  | 'body-half'
  | 'body-all-but-1'
  | 'body-all'
  | 'answer';

export const phases: readonly Phase[] = [
  'connect',
  'body-0',
  'body-1',
  'body-half',
  'body-all-but-1',
  'body-all',
  'answer',
];

/**
 * A TCP proxy that counts the body bytes of POST /api/v1/runs and calls `strike` once, when the
 * phase is reached: after so many bytes have gone to the hub, or when its answer has come back. What
 * lies beyond the strike is not passed on, except the answer in the phase `answer`.
 */
export class CountingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  struck = false;

  constructor(hubPort: number, phase: Phase, strike: () => void) {
    this.#server = createServer((agent) => {
      this.#sockets.add(agent);
      agent.on('error', () => undefined);
      this.#relay(agent, hubPort, phase, () => {
        if (this.struck) return;
        this.struck = true;
        strike();
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #relay(agent: Socket, hubPort: number, phase: Phase, strike: () => void): void {
    const hub = connect(hubPort, '127.0.0.1');
    this.#sockets.add(hub);
    hub.on('error', () => undefined);
    let request = Buffer.alloc(0);
    let passed = 0;
    agent.on('data', (chunk: Buffer) => {
      request = Buffer.concat([request, chunk]);
      const limit = this.struck ? passed : passable(request, phase);
      if (limit > passed) hub.write(request.subarray(passed, limit));
      passed = Math.max(passed, limit);
      if (isRun(request) && phase !== 'answer' && reached(request, phase, passed)) {
        // The hub gets what was passed before the agent is gone, as on a real wire.
        setTimeout(strike, 20);
      }
    });
    hub.on('close', () => {
      // Before the strike the agent must not learn that its answer will never come.
      if (!isRun(request) || this.struck) agent.end();
    });
    hub.on('data', (chunk: Buffer) => {
      if (!isRun(request)) agent.write(chunk);
      else if (phase === 'answer') agent.write(chunk, strike);
    });
  }
}

function isRun(request: Buffer): boolean {
  return request.subarray(0, 20).toString('latin1').startsWith('POST /api/v1/runs ');
}

/** How many bytes of a request may pass: all of it, or up to the strike. */
function passable(request: Buffer, phase: Phase): number {
  if (!isRun(request)) return request.length;
  if (phase === 'connect') return 0;
  const { head, body } = lengths(request);
  if (head === 0) return 0;
  return Math.min(request.length, head + allowed(phase, body));
}

function reached(request: Buffer, phase: Phase, passed: number): boolean {
  if (phase === 'connect') return true;
  const { head, body } = lengths(request);
  return head > 0 && passed >= head + allowed(phase, body);
}

function allowed(phase: Phase, body: number): number {
  switch (phase) {
    case 'body-0':
      return 0;
    case 'body-1':
      return 1;
    case 'body-half':
      return body >> 1;
    case 'body-all-but-1':
      return body - 1;
    default:
      return body;
  }
}

/** Bytes of the head with its empty line (0 until it is whole) and of the body it announces. */
function lengths(request: Buffer): { head: number; body: number } {
  const end = request.indexOf('\r\n\r\n');
  if (end < 0) return { head: 0, body: 0 };
  const head = request.subarray(0, end).toString('latin1');
  return { head: end + 4, body: Number(/content-length: ([0-9]+)/i.exec(head)?.[1] ?? 0) };
}

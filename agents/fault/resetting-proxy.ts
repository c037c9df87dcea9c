import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** How often each way has been reset. */
export interface Resets {
  request: number;
  answer: number;
}

/**
 * A TCP proxy that resets connections in the middle: after some bytes of a request have gone to the
 * hub, or of its answer to the agent, until it has done so often enough.
 */
export class ResettingProxy {
  readonly resets: Resets = { request: 0, answer: 0 };
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  /**
   * @param wanted connections to reset; the others, about half of them, pass
   * @param below a whole number from 0 below its argument: chance
   */
  constructor(hubPort: number, wanted: number, below: (limit: number) => number) {
    this.#server = createServer((agent) => {
      const hub = connect(hubPort, '127.0.0.1');
      for (const socket of [agent, hub]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => this.#sockets.delete(socket));
      }
      const done = this.resets.request + this.resets.answer;
      const way =
        done < wanted && below(2) === 0 ? (['request', 'answer'] as const)[below(2)] : null;
      let over = false;
      const reset = () => {
        if (way && !over) this.resets[way]++;
        over = true;
        agent.resetAndDestroy();
        hub.resetAndDestroy();
      };
      // A request has some kilobytes in one or more pieces, an answer some hundred bytes in one.
      pipe(agent, hub, way === 'request' ? below(4000) : null, reset);
      pipe(hub, agent, way === 'answer' ? below(400) : null, reset);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Passes what comes; with a limit only so much of it, and then resets. */
function pipe(from: Socket, to: Socket, limit: number | null, reset: () => void): void {
  let passed = 0;
  from.on('data', (chunk: Buffer) => {
    const left = limit === null ? chunk.length : Math.max(0, limit - passed);
    passed += chunk.length;
    const piece = chunk.subarray(0, left);
    if (piece.length === chunk.length) to.write(piece);
    // What was passed before is to arrive, as on a real wire.
    else to.write(piece, () => setTimeout(reset, 1));
  });
  from.on('end', () => to.end());
}

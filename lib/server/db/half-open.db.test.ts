import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../../contract/testing/tier.ts';
import { testDatabase } from '../testing/test-context.ts';
import { openPool, poolLimits } from './pool.ts';

// N05 of the reliability handbook, the hub's side: Postgres vanishes without a word. Each connection
// is given up only after its time limit, so that the test mostly waits: not in the usual tier.

/** A cable to Postgres that may be cut without either end being told. */
class Cable {
  readonly #sockets = new Set<Socket>();
  readonly #server;
  dark = false;

  constructor(host: string, port: number) {
    this.#server = createServer((near) => {
      const far = connect(port, host);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => undefined);
        from.on('data', (chunk: Buffer) => {
          if (!this.dark) to.write(chunk);
        });
        from.on('close', () => {
          this.#sockets.delete(from);
          to.destroy();
        });
      }
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }
}

let cable: Cable;
let pool: pg.Pool;
beforeAll(async () => {
  const url = new URL(await testDatabase());
  cable = new Cable(url.hostname, Number(url.port));
  url.hostname = '127.0.0.1';
  url.port = String(await cable.listen());
  pool = openPool(url.href);
});
afterAll(async () => {
  await pool.end();
  await cable.close();
});

const answered = async () => {
  const asked = Array.from({ length: poolLimits.max }, () => pool.query('select pg_sleep(0.05)'));
  const ends = await Promise.allSettled(asked);
  return ends.filter(({ status }) => status === 'fulfilled').length;
};

test.skipIf(tier === 'usual')(
  'N05: a database that vanished costs its connections, and the pool is whole again after it',
  async () => {
    expect(await answered()).toBe(poolLimits.max);
    cable.dark = true;
    expect(await answered()).toBe(0);
    expect(pool.totalCount).toBe(0);
    cable.dark = false;
    expect(await answered()).toBe(poolLimits.max);
    expect(pool.totalCount).toBe(poolLimits.max);
  },
  120_000,
);

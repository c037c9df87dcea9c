import 'server-only';
import pg from 'pg';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { BellWaiter } from './bell-waiter.ts';
import { queueChannel } from './ring-bell.ts';

const Ring = z.object({ workspace: z.string(), topics: z.array(z.string()) });

/** Between two looks at whether the connection still lives, ms; a peer that vanished says nothing. */
const checkMs = 20_000;
/** Longest wait before another connection is tried, ms. */
const longestRetryMs = 5_000;
/** Waiting devices are woken this far apart after a gap in which rings may have been lost, ms. */
const wakeApartMs = 10;

/**
 * Wakes waiting requests of this process, for work and for news of jobs: one connection that listens
 * for rings of all processes, made anew when it breaks. Only those whose topic a ring names are woken.
 */
export class QueueBell {
  readonly #options: pg.ClientConfig;
  readonly #waiters = new Map<string, Set<BellWaiter>>();
  #client: pg.Client | null = null;
  #connecting = false;
  #failures = 0;
  #closed = false;

  constructor(options: pg.ClientConfig) {
    this.#options = options;
  }

  /**
   * Begins to wait for rings of a topic, the id of a device or a job or `allJobs`: one that comes
   * before `wait` is called is not lost.
   */
  enter(workspace: string, topic: string): BellWaiter {
    const key = `${workspace}/${topic}`;
    const waiters = this.#waiters.get(key) ?? new Set();
    const waiter = new BellWaiter(() => {
      waiters.delete(waiter);
      if (waiters.size === 0) this.#waiters.delete(key);
    });
    waiters.add(waiter);
    this.#waiters.set(key, waiters);
    if (this.#closed) waiter.end();
    else this.#connect();
    return waiter;
  }

  /** Requests that wait at this moment. */
  get waiting(): number {
    return this.#all().length;
  }

  /** Ends every wait, and all that begin later, at once: the process is about to stop. */
  close(): void {
    this.#closed = true;
    for (const waiter of this.#all()) waiter.end();
    const client = this.#client;
    this.#client = null;
    client?.end().catch(() => undefined);
  }

  #all(): BellWaiter[] {
    return [...this.#waiters.values()].flatMap((waiters) => [...waiters]);
  }

  #connect(): void {
    if (this.#client || this.#connecting || this.#closed) return;
    this.#connecting = true;
    this.#open()
      .then(
        () => {
          this.#failures = 0;
          this.#wakeAll();
        },
        (error: Error) => this.#broken(error),
      )
      .finally(() => {
        this.#connecting = false;
      });
  }

  async #open(): Promise<void> {
    const client = new pg.Client({ ...this.#options, application_name: 'inferometer-bell' });
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('it was closed')));
    client.on('notification', ({ payload }) => this.#ring(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${queueChannel}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    const check = setInterval(() => {
      if (this.#client !== client) return clearInterval(check);
      client.query('select 1').catch((error: Error) => this.#lose(client, error));
    }, checkMs);
    check.unref();
  }

  #lose(client: pg.Client, error: Error): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => undefined);
    this.#broken(error);
  }

  /** Without anybody waiting there is nothing to listen for: the next one connects again. */
  #broken(error: Error): void {
    if (this.#closed || this.#waiters.size === 0) return;
    if (this.#failures++ === 0) {
      console.error(`The queue's connection to Postgres broke: ${error.message}.`);
    }
    const cap = Math.min(longestRetryMs, 100 * 2 ** Math.min(this.#failures, 10));
    setTimeout(() => this.#connect(), Math.random() * cap).unref();
  }

  #ring(payload: string): void {
    const ring = Ring.safeParse(parseJson(payload));
    if (!ring.success) return;
    for (const topic of ring.data.topics) {
      for (const waiter of this.#waiters.get(`${ring.data.workspace}/${topic}`) ?? []) {
        waiter.ring();
      }
    }
  }

  /** Rings while nobody listened are lost: everybody looks once, one after another. */
  #wakeAll(): void {
    for (const [i, waiter] of this.#all().entries()) {
      setTimeout(() => waiter.ring(), i * wakeApartMs).unref();
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

declare global {
  /** One bell a process, whichever bundle asks for it. */
  var inferometerBells: WeakMap<pg.Pool, QueueBell> | undefined;
}

/** The bell of this process on the context's database. */
export function queueBell({ pool }: Pick<Context, 'pool'>): QueueBell {
  globalThis.inferometerBells ??= new WeakMap();
  const bells = globalThis.inferometerBells;
  const bell = bells.get(pool) ?? new QueueBell(pool.options);
  bells.set(pool, bell);
  return bell;
}

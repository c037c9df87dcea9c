import { messageOf } from '../message-of.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxRecord } from './record.ts';
import { type Answer, backoffMs, decide, refusalsToBury } from './retry.ts';

/** Who a flusher posts to; the hub's client, or a test's stand-in for the network. */
export interface RunSink {
  postRun(record: OutboxRecord): Promise<Answer>;
  forgetToken(): void;
}

/** What became of a record, for the progress lines. */
export type FlushEvent =
  | { kind: 'received' | 'quarantined'; name: string }
  | { kind: 'buried' | 'waiting'; name: string; reason: string };

interface Delay {
  failures: number;
  refusals: number;
  dueMs: number;
}

/**
 * Sends what the outbox holds, oldest first. A record that fails waits by itself (full jitter), so
 * that one poisoned record holds up no other; an unreachable hub makes all of them wait.
 */
export class Flusher {
  readonly #outbox: Outbox;
  readonly #sink: RunSink;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #delays = new Map<string, Delay>();
  #hub: Delay = { failures: 0, refusals: 0, dueMs: 0 };
  #last: Promise<void> = Promise.resolve();

  constructor(
    outbox: Outbox,
    sink: RunSink,
    now: () => number = Date.now,
    random: () => number = Math.random,
  ) {
    this.#outbox = outbox;
    this.#sink = sink;
    this.#now = now;
    this.#random = random;
  }

  /**
   * Posts every record that is due, one after the other, and tells what became of each. Two callers
   * at once take turns: no record is on its way twice.
   */
  flush(onEvent: (event: FlushEvent) => void = () => undefined): Promise<void> {
    const mine = this.#last.then(() => this.#flush(onEvent));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #flush(onEvent: (event: FlushEvent) => void): Promise<void> {
    for (const name of this.#outbox.list()) {
      if (this.#now() < this.#hub.dueMs) return;
      if (this.#now() < (this.#delays.get(name)?.dueMs ?? 0)) continue;
      try {
        const record = this.#outbox.load(name);
        if (record === null) onEvent({ kind: 'quarantined', name });
        else onEvent(this.#settle(name, record, await this.#sink.postRun(record)));
      } catch (error) {
        // The disk failed us, not the record: it stays, and is sent or set aside another time.
        const reason = messageOf(error);
        const { failures } = this.#delayOf(name);
        const dueMs = this.#now() + backoffMs(failures, this.#random());
        this.#delays.set(name, { failures: failures + 1, refusals: 0, dueMs });
        onEvent({ kind: 'waiting', name, reason });
      }
    }
  }

  /** Milliseconds until something is due; null when nothing waits. */
  nextDueMs(): number | null {
    const dues = this.#outbox
      .list()
      .map((name) => Math.max(this.#hub.dueMs, this.#delays.get(name)?.dueMs ?? 0));
    return dues.length === 0 ? null : Math.max(0, Math.min(...dues) - this.#now());
  }

  /** Lets a record wait behind the hub's own delay, longer each time. */
  #postpone(name: string, { failures, refusals }: Delay, hubDueMs: number): void {
    const dueMs = hubDueMs + 1 + backoffMs(failures, this.#random());
    this.#delays.set(name, { failures: failures + 1, refusals, dueMs });
  }

  #delayOf(name: string): Delay {
    return this.#delays.get(name) ?? { failures: 0, refusals: 0, dueMs: 0 };
  }

  #settle(name: string, record: OutboxRecord, answer: Answer): FlushEvent {
    const reached = answer.kind === 'answered' && answer.status < 500;
    const delay = this.#delayOf(name);
    const failures = reached ? delay.failures : this.#hub.failures;
    const decision = decide(record, answer, failures, this.#random(), this.#now());
    if (reached) this.#hub = { failures: 0, refusals: 0, dueMs: 0 };
    if (decision.kind === 'received') {
      this.#outbox.remove(name);
      this.#delays.delete(name);
      return { kind: 'received', name };
    }
    const dueMs = this.#now() + decision.ms;
    if (!reached) {
      this.#hub = { failures: failures + 1, refusals: 0, dueMs };
      // It may be this very record that the hub breaks on: the next attempt is another one's.
      if (answer.kind === 'answered') this.#postpone(name, delay, dueMs);
      return { kind: 'waiting', name, reason: decision.reason };
    }
    if (decision.kind === 'renew-token') this.#sink.forgetToken();
    const refusals = decision.kind === 'refused' ? delay.refusals + 1 : 0;
    if (refusals >= refusalsToBury) {
      this.#outbox.deadLetter(name, decision.reason);
      this.#delays.delete(name);
      return { kind: 'buried', name, reason: decision.reason };
    }
    this.#delays.set(name, { failures: failures + 1, refusals, dueMs });
    return { kind: 'waiting', name, reason: decision.reason };
  }
}

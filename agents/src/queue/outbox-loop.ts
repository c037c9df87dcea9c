import type { StopSignal } from '../job/stop-signal.ts';

/** What sending from an outbox needs. */
export interface OutboxTools {
  stop: Pick<StopSignal, 'requested' | 'sleep' | 'onRequest'>;
  /** Milliseconds until something in the outbox is due; null when nothing waits there. */
  dueMs(): number | null;
  /** Sends what is due. */
  send(): Promise<void>;
}

/** However soon something is due, it is looked at no more often. */
const shortestMs = 1000;

/**
 * Sends what waits in the outbox, but never begins to beside a measurement. Asleep while nothing
 * waits: only measuring puts something there.
 */
export class OutboxLoop {
  readonly #tools: OutboxTools;
  #measuring = 0;
  #wake: () => void = () => undefined;

  constructor(tools: OutboxTools) {
    this.#tools = tools;
  }

  /** Measures; what that leaves behind is sent afterwards. */
  async beside<T>(measure: () => Promise<T>): Promise<T> {
    this.#measuring++;
    try {
      return await measure();
    } finally {
      this.#measuring--;
      this.#wake();
    }
  }

  /** Sends until a stop is requested. */
  async run(): Promise<void> {
    const { stop, dueMs, send } = this.#tools;
    while (!stop.requested) {
      const due = this.#measuring > 0 ? null : dueMs();
      if (due === null) await this.#woken();
      else {
        await stop.sleep(Math.max(shortestMs, due));
        if (!stop.requested && this.#measuring === 0) await send();
      }
    }
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      let forget = () => undefined as unknown;
      this.#wake = () => {
        forget();
        resolve();
      };
      forget = this.#tools.stop.onRequest(this.#wake);
    });
  }
}

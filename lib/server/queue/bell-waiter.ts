/** How a wait ended: there may be work, or the time is over, the device hung up, the hub stops. */
export type Woken = 'rung' | 'over';

/** One request that waits: of a device for work, of a reader for news of jobs. */
export class BellWaiter {
  readonly #onLeave: () => void;
  #wake: ((woken: Woken) => void) | null = null;
  #rung = false;
  #ended = false;

  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
  }

  /** Waits for a ring, at most `ms`; one that came since the last wait counts. */
  wait(ms: number, signal?: AbortSignal): Promise<Woken> {
    if (this.#ended || signal?.aborted || ms <= 0) return Promise.resolve('over');
    if (this.#rung) {
      this.#rung = false;
      return Promise.resolve('rung');
    }
    return new Promise((done) => {
      const finish = (woken: Woken) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#wake = null;
        done(woken);
      };
      const onAbort = () => finish('over');
      const timer = setTimeout(() => finish('over'), ms);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#wake = finish;
    });
  }

  ring(): void {
    if (this.#wake) this.#wake('rung');
    else this.#rung = true;
  }

  /** Whether the hub stops: every wait is over at once. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Ends this wait and every later one. */
  end(): void {
    this.#ended = true;
    this.#wake?.('over');
  }

  leave(): void {
    this.#onLeave();
  }
}

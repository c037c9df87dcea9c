/** A wish to stop that waiting and looping code can see. */
export class StopSignal {
  #requested = false;
  readonly #hooks = new Set<() => void>();

  get requested(): boolean {
    return this.#requested;
  }

  request(): void {
    this.#requested = true;
    for (const hook of [...this.#hooks]) hook();
    this.#hooks.clear();
  }

  /**
   * Calls `hook` when a stop is requested, or now when it was.
   *
   * @returns a function that takes that back
   */
  onRequest(hook: () => void): () => void {
    if (this.#requested) hook();
    else this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  /** Waits so long, or until a stop is requested. */
  async sleep(ms: number): Promise<void> {
    if (this.#requested) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        forget();
        resolve();
      };
      const timer = setTimeout(wake, ms);
      const forget = this.onRequest(wake);
    });
  }
}

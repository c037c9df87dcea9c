/** A wish to stop that waiting and looping code can see. */
export class StopSignal {
  #requested = false;
  #wake: (() => void)[] = [];

  get requested(): boolean {
    return this.#requested;
  }

  request(): void {
    this.#requested = true;
    for (const wake of this.#wake.splice(0)) wake();
  }

  /** Waits so long, or until a stop is requested. */
  async sleep(ms: number): Promise<void> {
    if (this.#requested) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

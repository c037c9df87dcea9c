/**
 * Keeps at most `most` of any number of readings, evenly spread: when it is full, every second one
 * is dropped and from then on only every second one is asked for.
 */
export class ThinningList<T> {
  readonly #most: number;
  #kept: T[] = [];
  #every = 1;
  #turn = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Called once a period: whether a reading is wanted now. */
  due(): boolean {
    this.#turn++;
    return this.#turn % this.#every === 0;
  }

  add(item: T): void {
    this.#kept.push(item);
    if (this.#kept.length < this.#most) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 1);
    this.#every *= 2;
    this.#turn = 0;
  }

  kept(): T[] {
    return [...this.#kept];
  }
}

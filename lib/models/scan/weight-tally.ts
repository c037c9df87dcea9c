import type { Precision } from '../../contract/vocabulary.ts';

/** Counts the weights of a model by their numeric format. */
export class WeightTally {
  readonly #counts = new Map<Precision, number>();
  #parameters = 0;

  /** `precision` is null for what is no weight: indices, shapes, flags, 32-bit biases. */
  add(precision: Precision | null, elements: number): void {
    if (precision === null) return;
    this.#parameters += elements;
    this.#counts.set(precision, (this.#counts.get(precision) ?? 0) + elements);
  }

  get parameters(): number {
    return this.#parameters;
  }

  /** The format of at least half of the weights, `mixed` when none has so many, null without any. */
  get precision(): Precision | null {
    if (this.#parameters === 0) return null;
    for (const [precision, count] of this.#counts) {
      if (count * 2 >= this.#parameters) return precision;
    }
    return 'mixed';
  }
}

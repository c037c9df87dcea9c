import type { ModelFacts } from '../../contract/model-facts.ts';
import { refuse } from './scan-refusal.ts';

const mostKinds = 1000;

/** Counts operators by name, and remembers which no standard names. */
export class OperatorCount {
  readonly #counts = new Map<string, number>();
  readonly #unknown = new Set<string>();

  add(name: string, known: boolean): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (!known) this.#unknown.add(name);
    if (this.#counts.size > mostKinds) refuse(`It has more than ${mostKinds} kinds of operators.`);
  }

  /** The model defines this operator itself. */
  define(name: string): void {
    this.#unknown.delete(name);
  }

  /** The most frequent first. */
  facts(): Pick<ModelFacts, 'operators' | 'unknownOperators'> {
    const operators = [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return { operators, unknownOperators: [...this.#unknown].sort() };
  }
}

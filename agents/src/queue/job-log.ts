import { printable } from '../child/output-tail.ts';
import { maskLog, type Private } from './mask-log.ts';

/** As much as a renewal carries (contract: Paragraph). */
const tailLength = 4000;
const keptLength = 4 * tailLength;

/** What was said of a job while it was worked on; only its end is kept. */
export class JobLog {
  readonly #known: Private;
  #text = '';

  constructor(known: Private) {
    this.#known = known;
  }

  add(line: string): void {
    const clean = printable(line).trimEnd();
    this.#text = `${this.#text}${this.#text === '' ? '' : '\n'}${clean}`.slice(-keptLength);
  }

  /** The end of it, masked, from the beginning of a line where that is possible. */
  tail(): string {
    const masked = maskLog(this.#text, this.#known);
    if (masked.length <= tailLength) return masked;
    const end = masked.slice(-tailLength);
    const line = end.indexOf('\n');
    return line >= 0 && line < tailLength - 1 ? end.slice(line + 1) : end;
  }
}

import type { Remark } from '../../../lib/contract/remark.ts';

/** Watches the outputs of different images for what no working model does. */
export class OutputWatch {
  #first: Float32Array | null = null;
  #images = 0;
  #differ = false;
  #notFinite = 0;

  /** One image's part of an output. */
  see(output: Float32Array, offset: number, length: number): void {
    this.#images++;
    if (!allFinite(output, offset, length)) this.#notFinite++;
    if (this.#first === null) this.#first = output.slice(offset, offset + length);
    else this.#differ ||= !equal(this.#first, output, offset);
  }

  /** Gates on the outputs themselves (method.md A8.6). */
  remarks(): Remark[] {
    const remarks: Remark[] = [];
    if (this.#images > 1 && !this.#differ) {
      const detail = `${this.#images} different images gave exactly the same output`;
      remarks.push({ code: 'cached_or_stuck', detail });
    }
    if (this.#notFinite > 0) {
      const detail = `${this.#notFinite} of ${this.#images} outputs hold values that are no numbers`;
      remarks.push({ code: 'not_finite', detail });
    }
    return remarks;
  }
}

function allFinite(output: Float32Array, offset: number, length: number): boolean {
  for (let i = offset; i < offset + length; i++) {
    if (!Number.isFinite(output[i])) return false;
  }
  return true;
}

function equal(first: Float32Array, output: Float32Array, offset: number): boolean {
  return first.every((value, i) => Object.is(value, output[offset + i]));
}

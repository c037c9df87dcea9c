import type { PagedBytes } from './paged-bytes.ts';
import { refuse } from './scan-refusal.ts';

/** A vector of a FlatBuffer: where its elements begin, and how many there are. */
export interface FlatVector {
  start: number;
  length: number;
}

/** Tables and vectors of a FlatBuffer, every offset of which is checked before it is followed. */
export class FlatTable {
  readonly #file: PagedBytes;
  readonly #at: number;
  readonly #fields: number;
  readonly #slots: number;
  readonly #size: number;

  /** The table at a place of a file. @throws ScanRefusal when it does not lie inside */
  constructor(file: PagedBytes, at: number) {
    file.spend();
    const vtable = at - file.i32(at);
    const bytes = vtable >= 0 ? file.u16(vtable) : 0;
    const size = vtable >= 0 ? file.u16(vtable + 2) : 0;
    if (bytes < 4 || bytes % 2 !== 0 || size < 4 || at + size > file.length) {
      refuse('It is not a whole TFLite file: a table in it points outside.');
    }
    this.#file = file;
    this.#at = at;
    this.#fields = vtable + 4;
    this.#slots = (bytes - 4) / 2;
    this.#size = size;
  }

  /** Whether a field is written at all. */
  has(slot: number): boolean {
    return this.#place(slot, 1) !== null;
  }

  i8(slot: number, byDefault = 0): number {
    const at = this.#place(slot, 1);
    return at === null ? byDefault : (this.#file.u8(at) << 24) >> 24;
  }

  u8(slot: number, byDefault = 0): number {
    const at = this.#place(slot, 1);
    return at === null ? byDefault : this.#file.u8(at);
  }

  i32(slot: number, byDefault = 0): number {
    const at = this.#place(slot, 4);
    return at === null ? byDefault : this.#file.i32(at);
  }

  u32(slot: number, byDefault = 0): number {
    const at = this.#place(slot, 4);
    return at === null ? byDefault : this.#file.u32(at);
  }

  u64(slot: number): number {
    const at = this.#place(slot, 8);
    return at === null ? 0 : this.#file.u64(at);
  }

  /** A vector of elements of so many bytes; null when it is not written. */
  vector(slot: number, elementBytes: number): FlatVector | null {
    const at = this.#follow(slot);
    if (at === null) return null;
    const length = this.#file.u32(at);
    if (at + 4 + length * elementBytes > this.#file.length) {
      refuse('It is not a whole TFLite file: a list in it is longer than the rest.');
    }
    return { start: at + 4, length };
  }

  /** A text; empty when it is not written. */
  text(slot: number, most = 200): string {
    const found = this.vector(slot, 1);
    return found === null ? '' : this.#file.text(found.start, found.length, most);
  }

  /** The integers of a short list, e.g. a shape. */
  integers(slot: number, most: number): number[] {
    const found = this.vector(slot, 4);
    if (found === null) return [];
    if (found.length > most) refuse(`A list in it has more than ${most} elements.`);
    this.#file.spend(found.length);
    return Array.from({ length: found.length }, (_, index) =>
      this.#file.i32(found.start + 4 * index),
    );
  }

  /** The tables of a list, one at a time. */
  *tables(slot: number): Generator<FlatTable> {
    const { start, length } = this.vector(slot, 4) ?? { start: 0, length: 0 };
    for (let at = start; at < start + 4 * length; at += 4) {
      yield new FlatTable(this.#file, at + this.#file.u32(at));
    }
  }

  /** One table of a list. */
  tableAt(slot: number, index: number): FlatTable {
    const { start, length } = this.vector(slot, 4) ?? { start: 0, length: 0 };
    if (index < 0 || index >= length) refuse('It is not a whole TFLite file: a list is too short.');
    const at = start + 4 * index;
    return new FlatTable(this.#file, at + this.#file.u32(at));
  }

  #follow(slot: number): number | null {
    const at = this.#place(slot, 4);
    return at === null ? null : at + this.#file.u32(at);
  }

  #place(slot: number, bytes: number): number | null {
    if (slot >= this.#slots) return null;
    const offset = this.#file.u16(this.#fields + 2 * slot);
    if (offset === 0) return null;
    if (offset < 4 || offset + bytes > this.#size) {
      refuse('It is not a whole TFLite file: a field lies outside its table.');
    }
    return this.#at + offset;
  }
}

import type { ByteSource } from './byte-source.ts';
import { refuse } from './scan-refusal.ts';

const pageBytes = 16 * 1024;
/** Steps that one scan may take: a real model needs some hundred thousand at most. */
const mostSteps = 600_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Random access to a file through one page of 16 KiB, with a budget of steps: what a scan costs is
 * bounded whatever the file says of itself.
 */
export class PagedBytes {
  readonly length: number;
  readonly #source: ByteSource;
  readonly #page = Buffer.alloc(pageBytes);
  #start = 0;
  #end = 0;
  #steps = 0;

  constructor(source: ByteSource) {
    this.#source = source;
    this.length = source.length;
  }

  /** Counts steps of work. @throws ScanRefusal when a file asks for too many */
  spend(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > mostSteps) refuse('It has more parts than any model the hub takes.');
  }

  /** @throws ScanRefusal beyond the end of the file, as every reader below */
  u8(at: number): number {
    return this.#page.readUInt8(this.#at(at, 1));
  }

  u16(at: number): number {
    return this.#page.readUInt16LE(this.#at(at, 2));
  }

  u32(at: number): number {
    return this.#page.readUInt32LE(this.#at(at, 4));
  }

  i32(at: number): number {
    return this.#page.readInt32LE(this.#at(at, 4));
  }

  /** Exact up to 2^53, and larger than any file above that. */
  u64(at: number): number {
    return this.u32(at + 4) * 2 ** 32 + this.u32(at);
  }

  /** A text of at most `most` bytes, of which no character is a control character. */
  text(at: number, length: number, most = 200): string {
    if (length > most) refuse(`A name in it is longer than ${most} bytes.`);
    if (length === 0) return '';
    const place = this.#at(at, length);
    if (this.#isPlain(place, place + length)) {
      return this.#page.toString('latin1', place, place + length);
    }
    let text: string;
    try {
      text = utf8.decode(this.#page.subarray(place, place + length));
    } catch {
      return refuse('A name in it is not UTF-8.');
    }
    return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)
      ? refuse('A name in it holds control characters.')
      : text;
  }

  /** Printable ASCII only, as nearly every name is. */
  #isPlain(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const byte = this.#page[at] ?? 0;
      if (byte < 0x20 || byte > 0x7e) return false;
    }
    return true;
  }

  /** Place of `at` in the page that holds the next `length` bytes. */
  #at(at: number, length: number): number {
    if (at < this.#start || at + length > this.#end) this.#load(at, length);
    return at - this.#start;
  }

  #load(at: number, length: number): void {
    if (!(at >= 0 && at + length <= this.length)) refuse('It ends before its parts do.');
    this.#start = at;
    this.#end = at + this.#source.read(at, this.#page);
    if (at + length > this.#end) refuse('It ends before its parts do.');
  }
}

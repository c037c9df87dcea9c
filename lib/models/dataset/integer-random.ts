/**
 * Seeded 32-bit integer random numbers (sfc32, Chris Doty-Humphrey's PractRand generator): only
 * additions, shifts and xors, so every Node version and architecture draws the same sequence.
 */
export class IntegerRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** Seeds from three 32-bit words; equal words give equal sequences. */
  constructor(first: number, second: number, third: number) {
    this.a = first | 0;
    this.b = second | 0;
    this.c = third | 0;
    // Twelve discarded draws spread the few bits of small seeds over the whole state.
    for (let i = 0; i < 12; i++) this.next();
  }

  /** The next unsigned 32-bit integer. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** An integer of 0 .. `bound - 1`, for bounds of at most 65,536. */
  below(bound: number): number {
    return ((this.next() >>> 16) * bound) >>> 16;
  }

  /** An integer of `low` .. `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
}

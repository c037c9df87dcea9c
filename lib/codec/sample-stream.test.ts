import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDeltaVarint, encodeDeltaVarint } from './delta-varint.ts';
import { decodeSamples, encodeSamples } from './sample-stream.ts';

const samples = fc.array(fc.integer({ min: 0, max: 2 ** 50 }), { maxLength: 300 });

test('any samples come back exactly, in order', () => {
  fc.assert(
    fc.property(samples, (ns) => {
      expect([...decodeSamples(encodeSamples(ns, 1000))]).toEqual(ns);
    }),
  );
});

test('the tick is the timer step when every sample is a multiple of it, and shrinks the stream', () => {
  const ns = Array.from({ length: 100 }, (_, i) => 43 * (40_000 + ((i * 7919) % 30_000)));
  const stream = encodeSamples(ns, 43);
  expect(stream.tickNs).toBe(43);
  expect(stream.data.length).toBeLessThan(encodeSamples(ns, 1).data.length);
});

test('the tick is never coarser than allowed', () => {
  expect(encodeSamples([5000, 10_000], 43).tickNs).toBe(1);
});

test('ten thousand samples of edge noise take about two bytes each', () => {
  const ns = Array.from({ length: 10_000 }, (_, i) => 20_000_000 + ((i * 48_271) % 400_000));
  const ticks = ns.map((value) => Math.round(value / 43));
  expect(encodeDeltaVarint(ticks).length).toBeLessThan(25_000);
});

test('truncated, overlong and out-of-range bytes are refused', () => {
  const bytes = encodeDeltaVarint([300, 5, 70_000]);
  expect(() => decodeDeltaVarint(bytes.slice(0, -1), 3)).toThrow(/truncated/);
  expect(() => decodeDeltaVarint(Uint8Array.of(...bytes, 0), 3)).toThrow(/after the last/);
  expect(() => decodeDeltaVarint(bytes, 900)).toThrow(/cannot hold/);
  expect(() => decodeDeltaVarint(Uint8Array.from(Array(20).fill(255)), 1)).toThrow(RangeError);
  expect(() => decodeDeltaVarint(Uint8Array.of(1), 1)).toThrow(/out of range/);
});

test('arbitrary bytes either decode to valid samples or are refused, never anything else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, count) => {
      try {
        const values = decodeDeltaVarint(bytes, count);
        expect(values.every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

test('what is not a whole number of nanoseconds is refused', () => {
  for (const ns of [-1, 1.5, Number.NaN, 2 ** 53]) {
    expect(() => encodeSamples([ns], 1)).toThrow(RangeError);
  }
});

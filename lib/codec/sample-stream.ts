import type { SampleStream } from '../contract/stream.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { decodeDeltaVarint, encodeDeltaVarint } from './delta-varint.ts';

/**
 * Packs samples in nanoseconds for the wire, losslessly: the tick is their greatest common divisor
 * when that is at most `maxTickNs` (the timer's step), else 1 ns.
 *
 * @throws RangeError when a sample is not a non-negative integer of nanoseconds
 */
export function encodeSamples(samplesNs: ArrayLike<number>, maxTickNs: number): SampleStream {
  let tickNs = 0;
  for (let i = 0; i < samplesNs.length; i++) {
    const ns = samplesNs[i] ?? Number.NaN;
    if (!Number.isSafeInteger(ns) || ns < 0) {
      throw new RangeError(`sample ${i} is not a whole number of nanoseconds: ${ns}`);
    }
    tickNs = gcd(ns, tickNs);
  }
  if (tickNs === 0 || tickNs > Math.max(1, maxTickNs)) tickNs = 1;
  const ticks = Float64Array.from(samplesNs, (ns) => ns / tickNs);
  return { tickNs, count: samplesNs.length, data: toBase64(encodeDeltaVarint(ticks)) };
}

/**
 * Samples in nanoseconds, in order.
 *
 * @throws RangeError when the stream is truncated, overlong or out of range
 */
export function decodeSamples(stream: SampleStream): Float64Array {
  const samples = decodeDeltaVarint(fromBase64(stream.data), stream.count);
  for (let i = 0; i < samples.length; i++) {
    const ns = (samples[i] ?? 0) * stream.tickNs;
    if (!Number.isSafeInteger(ns)) throw new RangeError(`sample ${i} is out of range`);
    samples[i] = ns;
  }
  return samples;
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

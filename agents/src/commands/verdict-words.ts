import type { Comparison } from '../../../lib/contract/comparison.ts';
import { fewestRepeats, mayBeMargin } from '../../../lib/stats/comparison/device-noise.ts';
import { percent } from './words.ts';

/**
 * A comparison in words: the verdict with its ratio and interval, every obstacle, the margin with
 * where it comes from, and the paired answers.
 */
export function verdictLines(comparison: Comparison): string[] {
  const { obstacles, answers, margin, noise } = comparison;
  const lines = [verdictText(comparison)];
  for (const { code, detail } of obstacles) {
    lines.push(`  because   ${detail === null ? code : `${code}: ${detail}`}`);
  }
  for (const [name, places] of Object.entries(comparison.leftOut)) {
    if (places.length === 0) continue;
    const numbers = places.map((place) => place + 1).join(', ');
    lines.push(`  left out  run ${numbers} of ${name.toUpperCase()}: disturbed while measured`);
  }
  lines.push(`  margin    ${percent(margin)} (${noiseText(noise)})`);
  if (answers) {
    const { images, onlyA, onlyB, p, agreement } = answers;
    lines.push(
      `  answers   the same on ${percent(agreement)} of ${images} images; only A right ${onlyA}, only B right ${onlyB} (p ${Number(p.toPrecision(2))})`,
    );
  }
  return lines;
}

function noiseText(noise: Comparison['noise']): string {
  if (noise === null) return 'the noise of this device is unknown: learn it with `agent aa`';
  const { share95, repeats } = noise;
  const known = `this device differs from itself by up to ${percent(share95)}, ${repeats} repeats`;
  if (mayBeMargin(noise)) return known;
  return `${known}: too few to count, learn it with ${fewestRepeats} by \`agent aa\``;
}

function verdictText({ verdict, ratio, obstacles }: Comparison): string {
  const stated = ratio === null ? null : intervalOf(ratio);
  if (verdict === 'not comparable') return `Not comparable${stated ? `: ${stated.asLong}` : ''}.`;
  if (ratio === null || stated === null) return 'Not measured: there is no ratio.';
  if (verdict === 'slower') return `B is ${times(ratio.value)} slower than A${stated.interval}.`;
  if (verdict === 'faster') return `B is ${times(1 / ratio.value)} faster than A${stated.inverse}.`;
  if (verdict === 'no relevant difference') {
    return `No relevant difference: ${stated.asLong}${stated.interval}.`;
  }
  if (verdict === 'inconclusive') {
    const { low, high } = ratio;
    const range =
      low === null || high === null ? '' : `; B could be ${change(low)} to ${change(high)}`;
    return `No significant difference found${range}.`;
  }
  const few = obstacles.length > 0 ? '' : ' too few runs';
  return `No verdict:${few} ${stated.asLong}.`;
}

function intervalOf({ value, low, high }: NonNullable<Comparison['ratio']>) {
  const asLong = `B takes ${times(value)} as long as A`;
  if (low === null || high === null) return { asLong, interval: '', inverse: '' };
  const text = (from: number, to: number) =>
    ` (95 % interval ${from.toFixed(3)} to ${to.toFixed(3)})`;
  return { asLong, interval: text(low, high), inverse: text(1 / high, 1 / low) };
}

function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 3 : 1)}x`;
}

function change(ratio: number): string {
  const share = percent(Math.abs(ratio - 1));
  return ratio < 1 ? `${share} faster` : `${share} slower`;
}

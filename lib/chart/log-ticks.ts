import { ceil125, type Decimal, decimalValue, multiples } from './decimal.ts';
import { firstFitting, type TickRuler } from './fit-ticks.ts';
import { type Domain, inDomain, pixelOf } from './scale.ts';

/** A decade narrower than this shows no minor lines, px (ux.md B4). */
const fewestPixelsPerDecade = 60;

/**
 * Labelled ticks of a log axis of some pixels (ux.md B1-B3, B8): 1-2-5, else 1-5, else decades,
 * else every k-th decade; under one decade round linear steps. Never outside the domain.
 */
export function logTicks(
  domain: Domain,
  pixels: number,
  widthOf: (value: number) => number,
): number[] {
  const scale = { kind: 'log' as const, domain, from: 0, to: pixels };
  return logTicksAt(domain, { position: (value) => pixelOf(scale, value), widthOf });
}

/** The same for ticks whose place on the pixels is somebody else's: the inverse scale. */
export function logTicksAt(domain: Domain, ruler: TickRuler): number[] {
  return firstFitting(logCandidates(domain), ruler);
}

/** Lists of tick values from the richest to the sparest. */
function logCandidates(domain: Domain): number[][] {
  const linear = [8, 7, 6, 5, 4, 3, 2].map((n) =>
    multiples(ceil125((domain.high - domain.low) / n), domain.low, domain.high),
  );
  const log = [
    leads(domain, [1, 2, 5], 1),
    leads(domain, [1, 5], 1),
    leads(domain, [1], 1),
    leads(domain, [1], 2),
    leads(domain, [1], 3),
    leads(domain, [1], 4),
  ];
  return domain.high / domain.low < 10 - 1e-9 ? [...linear, ...log] : log;
}

/**
 * Unlabelled lines 1..9 of each decade (ux.md B4), without the labelled ones; none where a decade is
 * under 60 px or the axis shows less than one.
 */
export function minorTicks(domain: Domain, pixels: number, major: readonly number[]): number[] {
  const decades = Math.log10(domain.high / domain.low);
  if (decades < 1 - 1e-9 || pixels / decades < fewestPixelsPerDecade) return [];
  const labelled = new Set(major);
  return leads(domain, [1, 2, 3, 4, 5, 6, 7, 8, 9], 1).filter((value) => !labelled.has(value));
}

function leads(domain: Domain, digits: readonly number[], every: number): number[] {
  const first = Math.floor(Math.log10(domain.low)) - 1;
  const last = Math.ceil(Math.log10(domain.high)) + 1;
  const found: Decimal[] = [];
  for (let exponent = first; exponent <= last; exponent++) {
    if (exponent % every !== 0) continue;
    for (const digit of digits) found.push({ digits: digit, exponent });
  }
  return found.map(decimalValue).filter((value) => inDomain(domain, value));
}

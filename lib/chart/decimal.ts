/** A number as `digits` times ten to the `exponent`: what round tick values are made of. */
export interface Decimal {
  digits: number;
  exponent: number;
}

/** Dividing by 10^k is exact to the last bit where multiplying by 10^-k gives 0.020000000000000004. */
export function decimalValue({ digits, exponent }: Decimal): number {
  return exponent < 0 ? digits / 10 ** -exponent : digits * 10 ** exponent;
}

const slack = 1e-9;

/** The largest 1-2-5 number not above `value`, which must be positive. */
export function floor125(value: number): Decimal {
  const exponent = Math.floor(Math.log10(value) + slack);
  const lead = decimalLead(value, exponent);
  return { digits: lead >= 5 ? 5 : lead >= 2 ? 2 : 1, exponent };
}

/** The smallest 1-2-5 number not below `value`, which must be positive. */
export function ceil125(value: number): Decimal {
  const floor = floor125(value);
  if (decimalValue(floor) >= value * (1 - slack)) return floor;
  return next125(floor);
}

/** The 1-2-5 number after this one. */
export function next125({ digits, exponent }: Decimal): Decimal {
  if (digits === 5) return { digits: 1, exponent: exponent + 1 };
  return { digits: digits === 1 ? 2 : 5, exponent };
}

/** Multiples of a 1-2-5 step in a stretch, its ends included, without accumulated error. */
export function multiples(step: Decimal, low: number, high: number): number[] {
  const size = decimalValue(step);
  const first = Math.ceil(low / size - slack);
  const last = Math.floor(high / size + slack);
  const found: number[] = [];
  for (let i = first; i <= last; i++) {
    // Adding 0 turns -0, which a format would print with its sign, into 0.
    found.push(decimalValue({ digits: i * step.digits, exponent: step.exponent }) + 0);
  }
  return found;
}

function decimalLead(value: number, exponent: number): number {
  const lead = exponent < 0 ? value * 10 ** -exponent : value / 10 ** exponent;
  return lead * (1 + slack);
}

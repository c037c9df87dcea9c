/** A stretch of values, low before high. */
export interface Domain {
  low: number;
  high: number;
}

/** How values of a domain stand on pixels: `from` is the pixel of `low`, `to` that of `high`. */
export interface Scale {
  kind: 'log' | 'linear';
  domain: Domain;
  from: number;
  to: number;
}

/** Pixel of a value; on a log scale the value must be positive. Values outside run past the ends. */
export function pixelOf(scale: Scale, value: number): number {
  const { low, high } = scale.domain;
  const share =
    scale.kind === 'log'
      ? Math.log(value / low) / Math.log(high / low)
      : (value - low) / (high - low);
  return scale.from + share * (scale.to - scale.from);
}

/** Value at a pixel: the inverse of pixelOf. */
export function valueAt(scale: Scale, pixel: number): number {
  const { low, high } = scale.domain;
  const share = (pixel - scale.from) / (scale.to - scale.from);
  return scale.kind === 'log' ? low * (high / low) ** share : low + share * (high - low);
}

/** True when a value lies in the domain, its ends included. */
export function inDomain(domain: Domain, value: number): boolean {
  return value >= domain.low && value <= domain.high;
}

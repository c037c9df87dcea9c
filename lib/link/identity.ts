import type { Point } from '../contract/point.ts';

/** Parts of a point's identity, in the order in which they are always written (ux.md section 2). */
export const identityParts = [
  'device',
  'model',
  'runtime',
  'precision',
  'powerMode',
  'threads',
] as const;
export type IdentityPart = (typeof identityParts)[number];

/** The text of one part; null when the point does not state it. `threads` words are the caller's. */
export function identityPart(
  point: Point,
  part: IdentityPart,
  threads: (count: number) => string,
): string | null {
  switch (part) {
    case 'device':
      return point.device.name;
    case 'model':
      return point.model.name;
    case 'runtime':
      return [point.runtime.name, point.runtime.version].filter(Boolean).join(' ');
    case 'precision':
      return point.precision;
    case 'powerMode':
      return point.powerMode;
    case 'threads':
      return point.threads === null ? null : threads(point.threads);
  }
}

/** The parts in which some points differ: only these are worth a label beside a mark. */
export function varyingParts(points: readonly Point[]): Set<IdentityPart> {
  const varying = new Set<IdentityPart>();
  for (const part of identityParts) {
    const texts = new Set(points.map((point) => identityPart(point, part, String)));
    if (texts.size > 1) varying.add(part);
  }
  return varying;
}

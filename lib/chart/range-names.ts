import { rangeInset } from './range-ticks.ts';
import { approximateWidth } from './text-width.ts';

/** Distance of a name from its line, and of two names, px. */
const beside = 5;
const apart = 8;
/** More rows of names than this push the chart away. */
const mostLanes = 4;

/** A name over a line or a band, percent of the plot's width. */
export interface RangeName {
  /** Where the line stands, or the ends of the band. */
  from: number;
  to: number;
  label: string;
}

/** A name at its place: it begins, or ends, beside its line, in a row counted from the bottom. */
export interface PlacedName extends RangeName {
  at: number;
  anchor: 'start' | 'end';
  lane: number;
}

/**
 * Places for the names of bands, lines and limits over a plot of `pixels`, none over another (ux.md
 * C10): right of the line, else left of it, in the lowest free row. A name that fits into no row is
 * left out; its line stays.
 */
export function placeRangeNames(names: readonly RangeName[], pixels: number): PlacedName[] {
  const taken: { lane: number; left: number; right: number }[] = [];
  const placed: PlacedName[] = [];
  for (const name of [...names].sort((a, b) => a.from - b.from)) {
    const width = approximateWidth(name.label, 400);
    const free = candidates(name, pixels, width).find(
      ({ lane, left, right }) =>
        left >= -rangeInset &&
        right <= pixels + rangeInset &&
        !taken.some(
          (one) => one.lane === lane && left < one.right + apart && one.left < right + apart,
        ),
    );
    if (!free) continue;
    taken.push(free);
    const { anchor, lane } = free;
    placed.push({ ...name, anchor, lane, at: anchor === 'start' ? name.to : name.from });
  }
  return placed;
}

/** Px that a name is moved away from its line. */
export function nameShift({ anchor }: Pick<PlacedName, 'anchor'>): number {
  return anchor === 'start' ? beside : -beside;
}

function candidates({ from, to }: RangeName, pixels: number, width: number) {
  const right = (to / 100) * pixels + beside;
  const left = (from / 100) * pixels - beside;
  const sides = [
    { anchor: 'start' as const, left: right, right: right + width },
    { anchor: 'end' as const, left: left - width, right: left },
  ];
  return Array.from({ length: mostLanes }, (_, lane) => lane).flatMap((lane) =>
    sides.map((side) => ({ ...side, lane })),
  );
}

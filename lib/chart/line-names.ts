import type { PlacedName, Rect, SceneAxis } from './scene.ts';
import type { TextMeasure } from './text-width.ts';

/** Distance of rows of names, px; their boxes are a little lower. */
const rowHeight = 15;
const beside = 6;
const apart = 4;

interface Wanted {
  kind: PlacedName['kind'];
  axis: 'x' | 'y';
  text: string;
  /** Pixels of the line or band along its axis, the smaller first. */
  low: number;
  high: number;
  /** Side on which the name would rather stand, towards larger or smaller pixels. */
  towards: 'larger' | 'smaller';
}

/**
 * Places for the names of bands, reference lines, deadlines and limits, none over another (ux.md
 * C10): beside an upright line in the first row from the top that is free, above or below a level
 * line as far right as there is room. A name that has room nowhere is left out.
 */
export function placeNames(
  { x, y }: { x: SceneAxis; y: SceneAxis },
  bandName: string,
  plot: Rect,
  measure: TextMeasure,
): PlacedName[] {
  const taken: Rect[] = [];
  const placed: PlacedName[] = [];
  for (const wanted of [...namesOf(x, 'x', bandName), ...namesOf(y, 'y', bandName)]) {
    const width = measure(wanted.text, 400);
    const candidates = wanted.axis === 'x' ? upright(wanted, plot) : level(wanted, plot, width);
    const free = candidates.find((name) => {
      const box = nameBox(name, width);
      return isInside(box, plot) && !taken.some((other) => touch(box, other));
    });
    if (!free) continue;
    taken.push(nameBox(free, width));
    placed.push(free);
  }
  return placed;
}

/** The box of a name at its place. */
export function nameBox({ x, y, anchor }: PlacedName, width: number): Rect {
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - 11, bottom: y + 3 };
}

function namesOf(axis: SceneAxis, on: 'x' | 'y', bandName: string): Wanted[] {
  const { band, lines, limits } = axis;
  const between = (a: number, b: number) => ({ low: Math.min(a, b), high: Math.max(a, b) });
  // Pixels grow with the values on x and against them on y.
  const allowed = (side: 'most' | 'least') =>
    (side === 'most') === (on === 'x') ? ('smaller' as const) : ('larger' as const);
  return [
    ...(band === null
      ? []
      : [
          {
            kind: 'band' as const,
            axis: on,
            text: bandName,
            ...between(band.from, band.to),
            towards: on === 'x' ? ('larger' as const) : ('smaller' as const),
          },
        ]),
    ...limits.flatMap(({ side, edge, label }) =>
      edge === null
        ? []
        : [
            {
              kind: 'limit' as const,
              axis: on,
              text: label,
              ...between(edge, edge),
              towards: allowed(side),
            },
          ],
    ),
    ...lines.map(({ kind, at, label }) => ({
      kind,
      axis: on,
      text: label,
      ...between(at, at),
      towards: on === 'x' ? ('larger' as const) : ('smaller' as const),
    })),
  ];
}

/** Right and left of an upright line, row by row from the top. */
function upright({ kind, axis, text, low, high, towards }: Wanted, plot: Rect): PlacedName[] {
  const sides: Pick<PlacedName, 'x' | 'anchor'>[] = [
    { x: high + beside, anchor: 'start' },
    { x: low - beside, anchor: 'end' },
  ];
  if (towards === 'smaller') sides.reverse();
  const rows = Math.max(1, Math.floor((plot.bottom - plot.top) / rowHeight) - 1);
  return Array.from({ length: rows }, (_, row) => plot.top + rowHeight * (row + 1)).flatMap((y) =>
    sides.map((side) => ({ kind, axis, text, y, ...side })),
  );
}

/** Above and below a level line, from its right end leftwards. */
function level(
  { kind, axis, text, low, high, towards }: Wanted,
  plot: Rect,
  width: number,
): PlacedName[] {
  const above = low - 5;
  const below = high + 13;
  const heights = towards === 'smaller' ? [above, below] : [below, above];
  const steps = Math.max(1, Math.floor((plot.right - plot.left) / (width + 2 * apart)));
  return Array.from(
    { length: steps },
    (_, step) => plot.right - beside - step * (width + 2 * apart),
  ).flatMap((x) => heights.map((y) => ({ kind, axis, text, x, y, anchor: 'end' as const })));
}

function isInside(box: Rect, plot: Rect): boolean {
  return (
    box.left >= plot.left &&
    box.right <= plot.right &&
    box.top >= plot.top &&
    box.bottom <= plot.bottom
  );
}

function touch(a: Rect, b: Rect): boolean {
  return (
    a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom && b.top < a.bottom
  );
}

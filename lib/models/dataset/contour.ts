import type { Corner } from './outlines.ts';
import { cosine, sine } from './sine-table.ts';

/** A closed polygon: x, y pairs in 1/64 pixel. */
export type Contour = Int32Array;

/** Where an outline lands: centre and scale in 1/64 pixel, rotation in 1/240 turns, stretch in 1/256. */
export interface Placement {
  centreX: number;
  centreY: number;
  scale: number;
  rotation: number;
  stretch: number;
}

/** Turns polar corners into a placed polygon; `radiusScale` and the offset are in 1/256 of the scale. */
export function placeOutline(
  corners: readonly Corner[],
  place: Placement,
  radiusScale = 256,
  offset = 0,
): Contour {
  const contour = new Int32Array(corners.length * 2);
  const cos = cosine(place.rotation);
  const sin = sine(place.rotation);
  corners.forEach(([angle, radius], k) => {
    const reach = (place.scale * ((radius * radiusScale) >> 8)) >> 8;
    const u = ((reach * cosine(angle)) >> 10) + ((place.scale * offset) >> 8);
    const v = (((reach * sine(angle)) >> 10) * place.stretch) >> 8;
    contour[2 * k] = place.centreX + ((u * cos - v * sin) >> 10);
    contour[2 * k + 1] = place.centreY + ((u * sin + v * cos) >> 10);
  });
  return contour;
}

/** A rotated rectangle; half lengths in 1/64 pixel. */
export function placeBar(
  centreX: number,
  centreY: number,
  halfLength: number,
  halfWidth: number,
  rotation: number,
): Contour {
  const lx = (halfLength * cosine(rotation)) >> 10;
  const ly = (halfLength * sine(rotation)) >> 10;
  const wx = (halfWidth * -sine(rotation)) >> 10;
  const wy = (halfWidth * cosine(rotation)) >> 10;
  return Int32Array.of(
    centreX + lx + wx,
    centreY + ly + wy,
    centreX + lx - wx,
    centreY + ly - wy,
    centreX - lx - wx,
    centreY - ly - wy,
    centreX - lx + wx,
    centreY - ly + wy,
  );
}

import { type Contour, type Placement, placeOutline } from './contour.ts';
import { type Corner, hole } from './outlines.ts';

/** How an outline is filled: its contours are filled by the even-odd rule, so inner ones are holes. */
export const fills: ReadonlyArray<{
  name: string;
  contours: (corners: readonly Corner[], place: Placement) => Contour[];
}> = [
  { name: 'solid', contours: (corners, place) => [placeOutline(corners, place)] },
  {
    name: 'hollow',
    contours: (corners, place) => [placeOutline(corners, place), placeOutline(corners, place, 150)],
  },
  {
    name: 'one-hole',
    contours: (corners, place) => [placeOutline(corners, place), placeOutline(hole, place, 76)],
  },
  {
    name: 'two-holes',
    contours: (corners, place) => [
      placeOutline(corners, place),
      placeOutline(hole, place, 48, 60),
      placeOutline(hole, place, 48, -60),
    ],
  },
];
